import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { basePath } from '../src/site.ts';
import { staticHost } from './host.ts';

/** Serves a built site on this machine: see staticHost. Port 0 takes any free one; rejects when the port is in use. */
export function serve(root: string, port: number, options?: { redirects?: boolean }): Promise<Server> {
	const server = createAdaptorServer({ fetch: staticHost(root, options).fetch, overrideGlobalObjects: false }) as Server;
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		// HOST=0.0.0.0 lets other machines in.
		server.listen(port, process.env.HOST ?? '127.0.0.1', () => resolve(server));
	});
}

/** Serves the site and prints its address, or why it can't. */
export async function serveAndSay(root: string): Promise<void> {
	const port = Number(process.env.PORT ?? 4321);
	try {
		await serve(root, port);
		console.log(`Errdex is at http://localhost:${port}${basePath}/`);
	} catch (error) {
		const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
		console.error(inUse ? `Port ${port} is in use. Stop what runs there, or choose another: PORT=4322 npm start` : String(error));
		process.exitCode = 1;
	}
}

if (import.meta.main) await serveAndSay(process.argv[2] ?? 'dist');
