import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** What the stand-in does with each request: answer, say nothing, or break off in the middle of the body. */
export type Part = { status: number; body: string; type?: string; headers?: Record<string, string> } | 'silent' | 'cut';

export type StandIn = {
	url: string;
	tls: { port: number; ca: string };
	/** The same addresses with nobody behind them: a connection is refused. */
	refusing: Pick<StandIn, 'url' | 'tls'>;
	/** From now on every request gets this answer, or `once` only the first and a 400 the others; the count starts anew. */
	play(part: Part, once?: boolean): void;
	requests(): number;
	/** Settles when the next request is here. */
	arrival(): Promise<void>;
	close(): Promise<void>;
};

/** A server on loopback that plays a provider, over HTTP and, for SDKs without a base URL option, over TLS under `host`. */
export async function standIn(host: string): Promise<StandIn> {
	let part: Part = 'silent';
	let count = 0;
	let once = false;
	let arrived = () => {};
	const answer: RequestListener = (request, response) => {
		count++;
		arrived();
		request.resume();
		if (part === 'silent') return;
		if (part === 'cut') {
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
			response.write('{"id":', () => setImmediate(() => request.socket.destroy()));
			return;
		}
		response.writeHead(once && count > 1 ? 400 : part.status, {
			'content-type': part.type ?? 'application/json',
			// A kept connection would set a timer of its own, which waits.ts would take for a pause of the SDK.
			connection: 'close',
			...part.headers,
		});
		response.end(part.body);
	};
	const certificate = await generate([{ name: 'commonName', value: host }], {
		keySize: 2048,
		extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
	});
	const plain = createServer(answer);
	const secure = createTlsServer({ key: certificate.private, cert: certificate.cert }, answer);
	const [port = 0, securePort = 0] = await Promise.all([plain, secure].map(listen));
	const nobody = await closedPort();
	const ca = certificate.cert;
	return {
		url: `http://127.0.0.1:${port}`,
		tls: { port: securePort, ca },
		refusing: { url: `http://127.0.0.1:${nobody}`, tls: { port: nobody, ca } },
		play(next, onlyOnce = false) {
			part = next;
			once = onlyOnce;
			count = 0;
		},
		requests: () => count,
		arrival: () => new Promise((settle) => (arrived = settle)),
		close: async () => {
			await Promise.all([plain, secure].map(stop));
		},
	};
}

const listen = (server: Server) =>
	new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

async function closedPort(): Promise<number> {
	const server = createServer();
	const port = await listen(server);
	await stop(server);
	return port;
}

function stop(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((resolve) => server.close(() => resolve()));
}
