import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import * as early from '../../src/addresses/early-files.ts';
import { boxFolder } from '../../src/addresses/files.ts';
import type { BoxFiles } from '../../src/signatures/box/files.ts';
import { liveHost } from '../host-live.ts';

/** A line between browser and site: milliseconds until an answer begins, and bytes a second that all answers share. */
export type Line = { latency: number; bytesPerSecond: number };

export type Counted = { bytes: number; requests: number };
export type Site = {
	base: string;
	counted: Counted;
	/** Answers that are still on their way. */
	pending: () => number;
	/** The line from now on. None for the loopback as it is. */
	use: (line: Line | undefined) => void;
	close: () => void;
};

/**
 * Serves a built site in brotli and counts; with `files` in the place of its own data of the box. The line is held up here and
 * not in the browser, whose own means reach the page alone and not the requests of a worker.
 */
export async function serveCounting(root: string, files: BoxFiles | undefined): Promise<Site> {
	const own: Record<string, object> | undefined = files && {
		[early.names]: files.names,
		...Object.fromEntries([...files.shards].map(([name, shard]) => [`${boxFolder}${files.names.version}/${name}.json`, shard])),
	};
	const host = liveHost(root);
	const compressed = new Map<string, Uint8Array<ArrayBuffer>>();
	const counted: Counted = { bytes: 0, requests: 0 };
	let line: Line | undefined;
	let pending = 0;
	let free = 0;
	/** Waits as long as the line takes for so many bytes behind those that it already carries. */
	const carry = async (bytes: number) => {
		if (!line) return;
		free = Math.max(free, performance.now() + line.latency) + (bytes / line.bytesPerSecond) * 1000;
		await after(free - performance.now());
	};
	const answer = async (request: Request): Promise<Response> => {
		const path = decodeURIComponent(new URL(request.url).pathname);
		const replaced = own?.[path];
		const found = replaced ? Response.json(replaced) : await host(new Request(request.url));
		const body = compressed.get(path) ?? new Uint8Array(await promisify(brotliCompress)(await found.arrayBuffer(), best));
		if (found.ok) compressed.set(path, body);
		counted.bytes += body.length;
		counted.requests++;
		await carry(body.length);
		const headers = new Headers(found.headers);
		headers.set('Content-Encoding', 'br');
		headers.delete('Content-Length');
		return new Response(body, { status: found.status, headers });
	};
	const fetch = (request: Request) => {
		pending++;
		return answer(request).finally(() => pending--);
	};
	const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		base: `http://localhost:${(server.address() as AddressInfo).port}/`,
		counted,
		pending: () => pending,
		use: (next) => {
			line = next;
		},
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

/** As hosts compress what they keep; the largest sets would take minutes at 11. */
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
