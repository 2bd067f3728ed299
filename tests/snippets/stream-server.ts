import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one call; it tells calls apart by their key. */
export type Answer = (res: ServerResponse) => void | Promise<void>;
export type Call = { method: string; body: unknown; type: string };

/** A server on loopback that answers each key with its own script and keeps what was sent to it. */
export async function startStreamServer(answers: Map<string, Answer>) {
	const calls = new Map<string, Call[]>();
	const server = createServer(async (req, res) => {
		let body = '';
		for await (const chunk of req) body += chunk;
		const key = req.headers.authorization?.replace('Bearer ', '') ?? '';
		calls.set(key, [
			...(calls.get(key) ?? []),
			{ method: req.method ?? '', body: JSON.parse(body || 'null'), type: req.headers['content-type'] ?? '' },
		]);
		res.setHeader('x-request-id', 'req_1');
		await (answers.get(key) ?? ((unknown) => unknown.writeHead(418).end()))(res);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const close = () => {
		server.closeAllConnections();
		server.close();
	};
	return { url, close, calls: (key: string) => calls.get(key) ?? [] };
}

/** Sends a text in pieces that respect neither lines nor characters. */
export async function inPieces(res: ServerResponse, text: string, size: number): Promise<void> {
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; at += size) {
		if (res.destroyed) return;
		res.write(bytes.subarray(at, at + size));
		await new Promise((done) => setTimeout(done, 1));
	}
}
