import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** One scripted answer. Without `broken` it is a whole HTTP response; `chunks` are written one by one, as a stream or a slow body. */
export type Reply = {
	status: number;
	headers?: Record<string, string>;
	/** A string is sent as it is, anything else as JSON. */
	body?: unknown;
	chunks?: { text: string; afterMs?: number }[];
	/** Waits so long before the status line. */
	delayMs?: number;
	/** before: the connection ends without an answer. within: it ends in the middle of the body. */
	broken?: 'before' | 'within';
};

/** A reply, or what makes it at the moment of the request: a header that names a time has to be fresh. */
export type Scripted = Reply | (() => Reply);

export async function send(reply: Reply, response: ServerResponse): Promise<void> {
	if (reply.delayMs) await pause(reply.delayMs);
	if (reply.broken === 'before') {
		response.socket?.destroy();
		return;
	}
	const json = reply.body !== undefined && typeof reply.body !== 'string';
	const body = json ? JSON.stringify(reply.body) : ((reply.body as string | undefined) ?? '');
	const type = reply.chunks ? 'text/event-stream' : json || /^\s*[{[]/.test(body) ? 'application/json' : 'text/html; charset=utf-8';
	const headers: Record<string, string> = { ...(body || reply.chunks ? { 'content-type': type } : {}), ...reply.headers };
	if (reply.broken === 'within') {
		response.writeHead(reply.status, { ...headers, 'content-length': String(Buffer.byteLength(body) + 100) });
		response.write(body || ' ', () => response.socket?.destroy());
		return;
	}
	response.writeHead(reply.status, headers);
	for (const { text, afterMs } of reply.chunks ?? []) {
		if (afterMs) await pause(afterMs);
		response.write(text);
	}
	response.end(body);
}
