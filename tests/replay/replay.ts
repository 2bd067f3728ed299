import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import type { Catalogue } from '../../src/catalogue/model.ts';
import { loadFromDisk } from '../../src/load/disk.ts';
import { certificateFor } from './certificate.ts';
import { type Scripted, send } from './reply.ts';

export type { Reply, Scripted } from './reply.ts';
export type SeenRequest = {
	/** Milliseconds since the Unix epoch. */
	time: number;
	method: string;
	host: string;
	path: string;
	headers: IncomingMessage['headers'];
	body: string;
};
export type Replay = {
	/** What a child process needs so that its real URLs lead here. */
	env: Record<string, string>;
	port: number;
	/** Sets the answers to come and forgets the requests seen. The last answer repeats, so one request too many is seen and not hung. */
	script: (replies: Scripted[]) => void;
	requests: () => SeenRequest[];
	close: () => Promise<void>;
};

/** Stands in for the providers: a CONNECT proxy on the loopback that ends TLS itself and answers from a script. */
export async function startReplay(hosts: string[] = catalogueHosts()): Promise<Replay> {
	const { key, cert, caFile } = await certificateFor(hosts);
	let replies: Scripted[] = [];
	let seen: SeenRequest[] = [];
	const sockets = new Set<Socket>();

	const inner = createTlsServer({ key, cert, keepAliveTimeout: 60_000 }, async (request, response) => {
		const time = Date.now();
		const parts: Buffer[] = [];
		try {
			for await (const part of request) parts.push(part as Buffer);
		} catch {
			return; // the client hung up while sending
		}
		const { method = '', url = '', headers } = request;
		seen.push({ time, method, host: headers.host ?? '', path: url, headers, body: Buffer.concat(parts).toString() });
		const next = replies[Math.min(seen.length, replies.length) - 1] ?? { status: 599, body: 'nothing scripted' };
		await send(typeof next === 'function' ? next() : next, response);
	});
	// A client that gives up or distrusts the certificate is its own business; it reports that itself.
	inner.on('tlsClientError', () => {});

	const proxy = createServer((_, response) => response.writeHead(501).end('this proxy only does CONNECT'));
	proxy.on('connect', (_, socket: Socket, head) => {
		socket.on('error', () => socket.destroy());
		socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		if (head.length > 0) socket.unshift(head);
		inner.emit('connection', socket);
	});
	proxy.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
	const { port } = proxy.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}`;
	return {
		port,
		env: {
			...{ HTTPS_PROXY: url, https_proxy: url, HTTP_PROXY: url, http_proxy: url, NO_PROXY: '', no_proxy: '' },
			...{ SSL_CERT_FILE: caFile, CURL_CA_BUNDLE: caFile, REQUESTS_CA_BUNDLE: caFile, NODE_EXTRA_CA_CERTS: caFile },
			NODE_USE_ENV_PROXY: '1',
		},
		script: (next) => {
			replies = next;
			seen = [];
		},
		requests: () => [...seen],
		close: async () => {
			const closed = new Promise<void>((done) => proxy.close(() => done()));
			for (const socket of sockets) socket.destroy();
			await closed;
		},
	};
}

let catalogue: Catalogue | undefined;
/** The catalogue from disk, read once per process. */
export function catalogueFromDisk(): Catalogue {
	if (catalogue) return catalogue;
	const { records, problems } = loadFromDisk('.');
	const [first] = problems;
	if (first) throw new Error(`the content has ${problems.length} problems; first ${first.file}:${first.line} ${first.message}`);
	catalogue = buildCatalogue(records);
	return catalogue;
}

/** Every host that a base URL of a provider names. */
export function catalogueHosts(): string[] {
	const urls = catalogueFromDisk().providers.flatMap((provider) => provider.base_urls.map(({ url }) => url));
	return [...new Set(urls.map((url) => new URL(url.includes('://') ? url : `https://${url}`).hostname))];
}
