import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patience } from '../../tools/pace.ts';
import { serve } from '../../tools/serve.ts';
import { everyHeader, hostFiles, immutable, revalidated, typed } from '../../src/outputs/hosts/headers.ts';
import { addresses, root } from './built.ts';

const site = resolve(root);
const folder = mkdtempSync(join(tmpdir(), 'errdex-hosting-'));
const has = (command: string) => spawnSync(command, ['-h'], { stdio: 'ignore' }).error === undefined;
/** A sheet that is worth compressing: hosts leave what has some hundred bytes as it is. */
const asset = [...addresses].find((address) => /^\/_astro\/.*\.css$/.test(address) && statSync(join(root, address)).size > 2_000) ?? '';

const freePort = () =>
	new Promise<number>((done) => {
		const server = createServer().listen(0, () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => done(port));
		});
	});

/** Starts a server with the configuration of the project, paths and port replaced and nothing else. */
async function start(name: 'nginx' | 'caddy', port: number): Promise<ChildProcess> {
	const file = join(folder, name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
	const text = readFileSync(name === 'nginx' ? 'hosting/nginx.conf' : 'hosting/Caddyfile', 'utf8')
		.replaceAll('/srv/errdex', site)
		.replace('listen 80;', `listen ${port};`)
		.replace(/^:80 /m, `:${port} `)
		.replace('/run/nginx.pid', join(folder, 'nginx.pid'));
	writeFileSync(file, text);
	const args =
		name === 'nginx'
			? ['-c', file, '-e', join(folder, 'error.log'), '-g', 'daemon off;']
			: ['run', '--config', file, '--adapter', 'caddyfile'];
	const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
	const started = spawn(name, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
	let said = '';
	started.stderr?.on('data', (chunk) => (said += chunk));
	const end = Date.now() + patience(30);
	while (Date.now() < end) {
		if (started.exitCode !== null) throw new Error(`${name} did not start: ${said}`);
		const up = await ask(port, '/').then(
			() => true,
			() => false,
		);
		if (up) return started;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error(`${name} does not answer: ${said}`);
}

const ask = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET') =>
	new Promise<IncomingMessage>((done, fail) => {
		request({ host: '127.0.0.1', port, path, headers, method }, (answer) => done(answer.resume()))
			.on('error', fail)
			.end();
	});

const hosts = [
	['nginx', has('nginx')],
	['caddy', has('caddy')],
	['npm start', true],
] as const;

describe.each(hosts)('%s', (name, present) => {
	const when = present ? test : test.skip;
	let port = 0;
	let stop = () => {};
	beforeAll(async () => {
		if (!present) return;
		if (name === 'npm start') {
			const server = await serve(site, 0);
			port = (server.address() as AddressInfo).port;
			stop = () => server.close();
			return;
		}
		port = await freePort();
		const started = await start(name, port);
		stop = () => started.kill('SIGTERM');
	});
	afterAll(() => stop());

	when('sends the headers that every answer has, errors included', async () => {
		for (const path of ['/', '/groq/429/', '/no-such-page/', asset]) {
			const { headers } = await ask(port, path);
			for (const [header, value] of everyHeader) expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value);
		}
	});

	when('lets no error be kept', async () => {
		for (const path of ['/_astro/x.js', '/_astro/', '/no-such-page/', '/_astro/%']) {
			const { statusCode, headers } = await ask(port, path);
			expect(statusCode, path).toBeGreaterThanOrEqual(400);
			expect(headers['cache-control'] ?? '', path).not.toMatch(/immutable|max-age=[1-9]/);
		}
		const posted = await ask(port, asset, {}, 'POST');
		if (Number(posted.statusCode) >= 400) expect(posted.headers['cache-control'] ?? '').not.toMatch(/immutable/);
	});

	when('keeps the files for hosts to itself', async () => {
		for (const path of Object.values(hostFiles)) {
			expect(existsSync(join(site, path)), path).toBe(true);
			for (const spelling of [path, path.replace('_', '%5f'), `/${path}`, path.replace('_', '%5F').toLowerCase()])
				expect((await ask(port, spelling)).statusCode, spelling).not.toBe(200);
			expect((await ask(port, path)).statusCode, path).toBe(404);
		}
	});

	when('says what each kind of file is', async () => {
		const kinds: [string, string][] = [
			['/groq/429/', 'text/html'],
			[asset, 'text/css'],
			['/api/v1/errors.json', 'application/json'],
			['/groq/429.md', 'text/markdown'],
			['/llms.txt', 'text/plain'],
			['/favicon.svg', 'image/svg+xml'],
			['/icon-192.png', 'image/png'],
			...typed.map(([path, type]): [string, string] => [path, type.replace(/;.*/, '')]),
		];
		for (const [path, type] of kinds) {
			const answer = await ask(port, path);
			expect(answer.statusCode, path).toBe(200);
			expect(answer.headers['content-type'], path).toMatch(new RegExp(`^${type.replace(/[+.]/g, '\\$&')}`));
		}
	});

	when('lets hashed files be kept for ever, and pages be asked for again', async () => {
		expect((await ask(port, asset)).headers['cache-control']).toBe(immutable);
		const page = await ask(port, '/groq/429/');
		expect(page.headers['cache-control']).toBe(revalidated);
		const { etag } = page.headers;
		expect(etag).toBeTruthy();
		expect((await ask(port, '/groq/429/', { 'if-none-match': String(etag) })).statusCode).toBe(304);
	});

	when('compresses text', async () => {
		for (const path of ['/groq/429/', asset, '/api/v1/errors.json', '/groq/429.md'])
			expect((await ask(port, path, { 'accept-encoding': 'gzip, br' })).headers['content-encoding'], path).toMatch(/^(gzip|br|zstd)$/);
		expect((await ask(port, '/groq/429/')).headers['content-encoding']).toBeUndefined();
	});

	when('answers 404 with the page that helps', async () => {
		const answer = await new Promise<{ status: number | undefined; body: string }>((done, fail) => {
			get({ host: '127.0.0.1', port, path: '/groq/nothing/' }, (response) => {
				let body = '';
				response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
				response.on('end', () => done({ status: response.statusCode, body }));
			}).on('error', fail);
		});
		expect(answer.status).toBe(404);
		expect(answer.body).toContain('No page at this address');
	});

	when('leads other spellings to the page in one step', async () => {
		// Where hosts read _redirects, what has a page needs no rule.
		const aliases = name === 'npm start' ? [] : ['/groq/rate-limit-exceeded/', '/groq/rate-limit-exceeded'];
		for (const from of [...aliases, '/ai-api/MISSING_API_KEY/', '/ai-api/MISSING_API_KEY']) {
			const answer = await ask(port, from);
			expect(answer.statusCode, from).toBe(301);
			expect(answer.headers.location, from).toMatch(/\/(groq\/rate_limit_exceeded|ai-api\/missing_api_key)\/$/);
		}
	});

	when('opens the data to programs of other sites', async () => {
		expect((await ask(port, '/api/v1/errors.json')).headers['access-control-allow-origin']).toBe('*');
		expect((await ask(port, '/groq/429/')).headers['access-control-allow-origin']).toBeUndefined();
	});
});

afterAll(() => {
	if (existsSync(folder)) rmSync(folder, { recursive: true });
});
