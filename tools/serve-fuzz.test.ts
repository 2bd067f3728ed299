import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { patience } from './pace.ts';
import { serveInProcess } from './serve-process.ts';
import { whole } from './whole.ts';

const ends = ['\r\n', '\n', '\r', ''];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', 'PROPFIND', 'get', 'G T', 'GET\0', ''];
const piece = fc.oneof(
	fc.constantFrom(
		'groq',
		'..',
		'.',
		'',
		'%',
		'%2f',
		'%2F..',
		'%00',
		'\0',
		'%E0%A4%A',
		'%ff%fe',
		'\\',
		'%5c',
		'//',
		'?',
		'#',
		'*',
		':',
		'@',
	),
	fc.constantFrom('http://evil.example/', 'index.html', '_astro', '404.html', '~', 'CON', 'é', '😀', ' ', '\t', '__proto__', 'constructor'),
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.integer({ min: 1, max: 20_000 }).map((length) => 'a'.repeat(length)),
);
const path = fc.array(piece, { maxLength: 5 }).map((pieces) => `/${pieces.join('/')}`);
const target = fc.oneof(path, piece);
const value = fc.oneof(
	fc.constantFrom('bytes=0-', 'bytes=5-2', 'bytes=-0', 'bytes=-', 'bytes=0-0,1-1', 'bytes=99999999999999999999-', 'apples=1', '-1', 'NaN'),
	fc.constantFrom(
		'"',
		'*',
		'W/"x"',
		'W/',
		'Thu, 99 Foo 0000',
		'gzip;q=x',
		'*;q=0',
		'identity;q=0',
		'br, br, br',
		'chunked',
		'websocket',
		'h2c',
	),
	fc.constantFrom('upgrade', '100-continue', '200-nothing', 'evil.example:99999', 'a b', '[::1', '../..', '\0', 'multipart/form-data'),
	fc.string({ unit: 'binary', maxLength: 20 }),
	fc.integer({ min: 1, max: 40_000 }).map((length) => 'x'.repeat(length)),
);
const header = fc
	.tuple(
		fc.constantFrom(
			...['Range', 'If-Range', 'If-None-Match', 'If-Modified-Since', 'If-Match', 'Accept-Encoding', 'Host', 'Content-Length', 'Cookie'],
			...['Transfer-Encoding', 'Connection', 'Upgrade', 'Expect', 'Content-Type', 'Accept', 'X\0Y', '', '__proto__', 'Origin'],
		),
		value,
		fc.constantFrom(...ends),
	)
	.map(([name, text, end]) => `${name}: ${text}${end}`);
const body = fc.oneof(fc.constantFrom('', '0\r\n\r\n', 'zz\r\n', 'ffffffffffffffff\r\n'), fc.string({ unit: 'binary', maxLength: 50 }));
/** One in two is a proper request line with the headers that come to it, so that more than the parser is tried. */
const request = fc.oneof(
	fc.tuple(fc.constantFrom(...methods), target, fc.array(header, { maxLength: 4 }), body).map(([method, where, headers, rest]) => ({
		text: `${method} ${where} HTTP/1.1\r\nHost: x\r\n${headers.join('')}\r\n${rest}`,
	})),
	fc
		.tuple(
			fc.constantFrom('GET', 'HEAD'),
			path.map(encodeURI),
			value.filter((text) => !/[^\x20-\x7e]/.test(text)),
		)
		.map(([method, where, text]) => ({
			text: `${method} ${where} HTTP/1.1\r\nHost: x\r\nRange: ${text}\r\nIf-None-Match: ${text}\r\nIf-Modified-Since: ${text}\r\n\r\n`,
		})),
	fc.string({ unit: 'binary', maxLength: 200 }).map((text) => ({ text })),
);

/** Sends a text as it is. One in three is cut off by the client before or while the server answers. */
const send = (port: number, text: string, cut: boolean) =>
	new Promise<string>((done) => {
		let answer = '';
		const socket = connect(port, '127.0.0.1');
		const finish = () => {
			socket.destroy();
			done(answer);
		};
		// A limit for what hangs: the end that is sent below closes the connection otherwise.
		socket.setTimeout(patience(10), finish);
		socket.on('error', () => undefined).on('close', finish);
		socket.on('data', (data) => {
			answer += data.toString('latin1');
			// An answer is enough: a connection that is kept open would last until the time is up.
			finish();
		});
		if (cut) socket.write(text, 'utf8', () => socket.resetAndDestroy());
		else socket.end(text, 'utf8');
	});

const many = whole ? 10_000 : 1_000;

test(`${many.toLocaleString('en')} malformed requests, and it still serves`, async () => {
	const seed = Math.floor(Math.random() * 2 ** 31);
	const folder = mkdtempSync(join(tmpdir(), 'errdex-fuzz-'));
	mkdirSync(join(folder, 'groq'));
	writeFileSync(join(folder, 'index.html'), 'home');
	writeFileSync(join(folder, 'groq/index.html'), 'Groq'.repeat(100_000));
	const { process: server, port, complaints } = await serveInProcess(folder);
	onTestFinished(() => {
		server.kill();
		rmSync(folder, { recursive: true });
	});
	const requests = fc.sample(request, { numRuns: many, seed }).map(({ text }, index) => ({ text, cut: index % 3 === 0 }));
	const statuses = new Map<string, number>();
	const work = Array.from({ length: 50 }, async () => {
		for (let next = requests.pop(); next; next = requests.pop()) {
			const status = /^HTTP\/1\.1 (\d+)/.exec(await send(port, next.text, next.cut))?.[1] ?? 'none';
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
		}
	});
	await Promise.all(work);
	expect([server.exitCode, server.signalCode], `seed ${seed}`).toEqual([null, null]);
	expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('home');
	// Nothing is an error of the server, or leaves words on its output.
	const wrong = [...statuses.keys()].filter((status) => status.startsWith('5'));
	expect([wrong, complaints().slice(0, 500)], `seed ${seed}`).toEqual([[], '']);
	// The requests came as far as the site.
	for (const status of ['200', '400', '404']) expect(statuses.get(status), status).toBeGreaterThan(many / 200);
});
