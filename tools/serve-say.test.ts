import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serve } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'errdex-say-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'index.html'), 'home');

/** What `npm run serve` says, in a folder of its own, when it can't serve. */
function say(site: string, env: Record<string, string> = {}): string {
	const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('tools/serve.ts'), site], {
		...{ cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } },
	});
	expect([status, stdout]).toEqual([1, '']);
	return stderr;
}

test('a port that is taken is named, with a way on', async () => {
	const other = createServer();
	await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
	const { port } = other.address() as AddressInfo;
	expect(say(folder, { PORT: String(port) })).toBe(
		`Port ${port} is in use. Stop what runs there, or choose another: PORT=4322 npm start\n`,
	);
	other.close();
});

test.each([
	[{ PORT: 'http' }, 'PORT=http is no port. Choose a number from 1 to 65535.\n'],
	[{ PORT: '70000' }, 'PORT=70000 is no port. Choose a number from 1 to 65535.\n'],
	[{ HOST: '203.0.113.9' }, 'HOST=203.0.113.9 is no address of this machine.\n'],
])('%o gets one sentence', (env, sentence) => {
	expect(say(folder, env)).toBe(sentence);
});

test('a folder without a site is not served', () => {
	expect(say(join(folder, 'nothing'))).toMatch(/nothing holds no site\. Build it first: npm run build\n$/);
});

test('a swap that was interrupted is ended before anything is served', () => {
	mkdirSync(join(folder, '.build/dist.ready'), { recursive: true });
	writeFileSync(join(folder, '.build/dist.ready/index.html'), 'recovered');
	expect(say('dist', { PORT: 'none' })).toMatch(/^An earlier build was interrupted; its site is in dist now\.\n/);
	expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('recovered');
});

test('other machines are let in when they are asked for, and not before', async () => {
	for (const [host, address] of [
		[undefined, '127.0.0.1'],
		['0.0.0.0', '0.0.0.0'],
	] as const) {
		if (host) process.env.HOST = host;
		else delete process.env.HOST;
		const server = await serve(folder, 0);
		expect((server.address() as AddressInfo).address).toBe(address);
		server.close();
	}
	delete process.env.HOST;
});
