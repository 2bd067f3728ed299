import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { basePath } from '../src/site.ts';
import { holdsSite, recover } from './build/swap.ts';
import { Refusal, runCommand } from './command.ts';
import { liveHost } from './host-live.ts';

/** Serves a built site on this machine: see liveHost. Port 0 takes any free one; rejects when the port is in use. */
export function serve(root: string, port: number, options?: { redirects?: boolean }): Promise<Server> {
	const server = createAdaptorServer({ fetch: liveHost(root, options), overrideGlobalObjects: false }) as Server;
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		// HOST=0.0.0.0 lets other machines in.
		server.listen(port, process.env.HOST ?? '127.0.0.1', () => resolve(server));
	});
}

/** Serves the site and prints its address, or why it can't: then the exit code is 1. `first` is said before, when there is a site. */
export async function serveAndSay(root: string, first?: string): Promise<number> {
	const port = Number(process.env.PORT || 4321);
	recover(root);
	if (!holdsSite(root)) throw new Refusal(`${root} holds no site. Build it first: npm run build`);
	if (first) console.error(first);
	try {
		const address = (await serve(root, port)).address();
		const free = typeof address === 'object' && address ? address.port : port;
		console.log(`Errdex is at http://localhost:${free}${basePath}/`);
		return 0;
	} catch (error) {
		throw new Refusal(reason(error, port));
	}
}

function reason(error: unknown, port: number): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what runs there, or choose another: PORT=4322 npm start`;
	if (code === 'EACCES') return `Port ${port} needs more rights than you have. Choose another: PORT=4322 npm start`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${process.env.HOST} is no address of this machine.`;
	if (code === 'ERR_SOCKET_BAD_PORT') return `PORT=${process.env.PORT} is no port. Choose a number from 1 to 65535.`;
	return String(error);
}

if (import.meta.main)
	await runCommand(
		{
			usage: `npm run serve              serves the site in dist on this machine
npm run serve -- folder    serves another built site

PORT=4322 chooses another port than 4321, HOST=0.0.0.0 lets other machines in.`,
			options: {},
			positionals: [0, 1],
		},
		({ positionals: [root = 'dist'] }) => serveAndSay(root),
	);
