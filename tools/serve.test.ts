import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { replaceFiles } from './build/replace.ts';
import { swapFolders } from './build/swap.ts';
import { liveHost } from './host-live.ts';
import { serve } from './serve.ts';
import { serveInProcess } from './serve-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'errdex-serve-'));
const root = join(folder, 'dist');
const files: Record<string, string> = {
	'dist/index.html': 'home',
	'dist/groq/index.html': 'Groq',
	'dist/groq/429.md': '# Groq 429',
	'dist/404.html': 'No page at this address',
	'dist/_astro/a.js': 'export {};',
	'dist/_headers': '/*\n  X-Every: yes\n/_astro/*\n  Cache-Control: immutable\n',
	'dist/_redirects': '/old/ /groq/ 301\n',
	'dist-old/index.html': 'secret',
	'package.json': 'secret',
};
let server: Server;

function put(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

beforeAll(async () => {
	for (const [name, text] of Object.entries(files)) put(join(folder, name), text);
	server = await serve(root, 0);
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const portOf = (of: Server) => (of.address() as AddressInfo).port;

/** Asks for a path exactly as it is written: fetch would tidy it up first. */
const ask = (path: string, headers: Record<string, string> = {}, port = portOf(server)) =>
	new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }>((done, fail) => {
		request({ host: '127.0.0.1', port, path, headers }, (response) => {
			let body = '';
			response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
			response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
		})
			.on('error', fail)
			.end();
	});

test.each(['/%', '/%E0%A4%A', '/groq/%zz/'])('%s is malformed: 400, and the server goes on', async (path) => {
	expect((await ask(path)).status).toBe(400);
	expect((await ask('/groq/')).body).toBe('Groq');
});

test.each([
	'/../dist-old/',
	'/../dist-old/index.html',
	'/..%2fdist-old%2findex.html',
	'/%2e%2e/dist-old/index.html',
	'/groq/../../package.json',
	'/..\\package.json',
	'//',
	'//dist-old/',
	'/%2fgroq',
	'/groq%00/',
])('%s leads to nothing outside the site', async (path) => {
	const { status, headers, body } = await ask(path);
	expect(status).toBeGreaterThanOrEqual(400);
	expect(status).toBeLessThan(500);
	expect(headers.location).toBeUndefined();
	expect(body).not.toContain('secret');
	expect((await ask('/groq/')).body).toBe('Groq');
});

test('a site that is removed gets 503 until it is there again', async () => {
	renameSync(root, `${root}-away`);
	expect((await ask('/groq/')).status).toBe(503);
	renameSync(`${root}-away`, root);
	expect((await ask('/groq/')).body).toBe('Groq');
});

test('an answer that was made while the site was away does not count', async () => {
	const request = new Request('http://localhost/groq/');
	const { url } = request;
	let away = false;
	Object.defineProperty(request, 'url', {
		get() {
			// It is read once the site has been found there, and goes right then.
			if (!away) {
				away = true;
				renameSync(root, `${root}-away`);
				setTimeout(() => renameSync(`${root}-away`, root), 1);
			}
			return url;
		},
	});
	const answer = await liveHost(root)(request);
	expect([answer.status, await answer.text(), away]).toEqual([200, 'Groq', true]);
});

test.each([
	['folders can be renamed', 'swapFolders'],
	['files have to be copied', 'replaceFiles'],
])('no request fails while the site is replaced again and again and %s', async (_, how) => {
	const sites = ['one', 'two'].map((name) => {
		const text = name.repeat(20_000 * (name === 'one' ? 1 : 2));
		for (const [file, content] of Object.entries({ 'index.html': `${name}.js`, 'groq/index.html': text, [`_astro/${name}.js`]: name }))
			put(join(folder, name, file), content);
		return join(folder, name);
	});
	const place = join(folder, `replaced-${how}`);
	cpSync(sites[0] ?? '', place, { recursive: true });
	// In a process of its own, so that it is asked in the middle of a swap too.
	const { port, process: replaced } = await serveInProcess(place);
	onTestFinished(() => void replaced.kill());
	const seen = new Set<string>();
	const state = { going: true, rounds: 0 };
	const asking = Array.from({ length: 4 }, async () => {
		while (state.going) {
			const page = await ask('/groq/', {}, port);
			expect([page.status, page.body.replace(/^(?:one)+$|^(?:two)+$/, '')]).toEqual([200, '']);
			const home = await ask('/', {}, port);
			expect([home.status, home.body]).toEqual([200, expect.stringMatching(/^(?:one|two)\.js$/)]);
			seen.add(home.body);
			// The assets of a page that was loaded just now.
			expect((await ask(`/_astro/${home.body}`, {}, port)).status).toBe(200);
			state.rounds++;
		}
	});
	for (let round = 1; round <= 40 || seen.size < 2; round++) {
		const [next, old] = [join(folder, `next-${how}-${round}`), join(folder, `old-${how}-${round}`)];
		cpSync(sites[round % 2] ?? '', next, { recursive: true });
		if (how === 'replaceFiles') replaceFiles(next, place);
		else expect(swapFolders(next, place, old)).toBe(true);
		// The next swap comes when one of the askers is through and the others are not.
		for (const { rounds } = state; state.rounds === rounds; ) await Promise.race([Promise.all(asking), pause(1)]);
	}
	state.going = false;
	await Promise.all(asking);
});

test('folders get their slash, moved pages their address, both within the site', async () => {
	const slash = await ask('/groq');
	expect([slash.status, slash.headers.location]).toEqual([308, '/groq/']);
	const moved = await ask('/old/');
	expect([moved.status, moved.headers.location]).toEqual([301, '/groq/']);
});

test('a missing file gets the error page, with the headers of every answer and without those of the file', async () => {
	const there = await ask('/_astro/a.js');
	expect([there.status, there.headers['cache-control'], there.headers['x-every']]).toEqual([200, 'immutable', 'yes']);
	const missing = await ask('/_astro/b.js');
	expect([missing.status, missing.headers['cache-control'], missing.headers['x-every']]).toEqual([404, 'no-cache', 'yes']);
	expect(missing.headers['content-type']).toMatch(/^text\/html/);
	expect(missing.body).toBe('No page at this address');
});
