import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tsc } from '../../tools/tsc.ts';
import { sample } from '../../tools/whole.ts';
import { cases as earlier } from './sdk-cases.ts';
import { modelCases } from './sdk-model-cases.ts';

const cases = [...earlier, ...modelCases];
const source = 'content/snippets/sdk';
// Inside the project, so that the SDKs are found.
mkdirSync('.build', { recursive: true });
const folder = mkdtempSync(resolve('.build', 'sdk-snippets-'));
const seen = new Map<string, { path: string; body: string }[]>();
const server = createServer(async (req, res) => {
	let body = '';
	for await (const chunk of req) body += chunk;
	const { authorization, 'x-api-key': plain, 'x-goog-api-key': google } = req.headers;
	const key = String(authorization?.replace('Bearer ', '') ?? plain ?? google);
	const earlier = seen.get(key) ?? [];
	seen.set(key, [...earlier, { path: req.url ?? '', body }]);
	const replies = cases[Number(key)]?.replies ?? [];
	const reply = replies[Math.min(earlier.length, replies.length - 1)] ?? { status: 418, body: 'no reply' };
	const own = typeof reply.headers === 'function' ? reply.headers() : reply.headers;
	const text = typeof reply.body === 'string';
	res.writeHead(reply.status, { 'content-type': text ? 'text/html' : 'application/json', 'x-request-id': 'req_1', ...own });
	res.end(text ? String(reply.body) : JSON.stringify(reply.body));
});
let url = '';

beforeAll(async () => {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	for (const sdk of new Set(cases.map((item) => item.sdk))) {
		const text = readFileSync(`${source}/${sdk}.ts`, 'utf8')
			.replaceAll('__BASE_URL__', url)
			.replaceAll('__KEY_ENV__', 'SDK_KEY')
			.replaceAll('__BODY__', '{"model":"m","messages":[{"role":"user","content":"Hello"}]}');
		expect(text, 'a token is left').not.toMatch(/__[A-Z_]+__/);
		writeFileSync(join(folder, `${sdk}.ts`), text);
	}
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true, force: true });
});

function run(sdk: string, key: string): Promise<{ exit: number | null; output: string }> {
	const preload = ['--disable-warning=ExperimentalWarning', '--import', resolve('tests/snippets/sdk-preload.mjs')];
	const addresses = { GROQ_BASE_URL: url, OPENAI_BASE_URL: url, ANTHROPIC_BASE_URL: url, OPENROUTER_BASE_URL: url };
	const env = { PATH: process.env.PATH, SDK_SERVER: url, SDK_KEY: key, ...addresses };
	const child = spawn(process.execPath, [...preload, join(folder, `${sdk}.ts`)], { env });
	let output = '';
	for (const part of [child.stdout, child.stderr]) part.on('data', (text) => (output += text));
	return new Promise((done) => child.on('close', (exit) => done({ exit, output })));
}

describe.concurrent('SDK snippets against a local server', () => {
	test.for(sample(cases, 16))('$sdk: $name', async (item, { expect }) => {
		const key = String(cases.indexOf(item));
		const { exit, output } = await run(item.sdk, key);
		expect(output).toMatch(item.outcome);
		expect(exit, output).toBe(item.ok ? 0 : 1);
		expect(seen.get(key)).toHaveLength(item.requests);
	});
});

describe('SDK snippet sources', () => {
	const files = readdirSync(source);
	test('TypeScript fits the types of the installed SDKs', () => {
		const options =
			'--noEmit --strict --types node --ignoreConfig --module esnext --target esnext --moduleResolution bundler --skipLibCheck';
		const sources = files.filter((file) => file.endsWith('.ts')).map((file) => `${source}/${file}`);
		const args = [tsc, ...options.split(' '), '--lib', 'esnext,dom', ...sources];
		const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
		expect(stdout).toBe('');
		expect(status).toBe(0);
	});

	const noPython = spawnSync('python3', ['--version']).status !== 0;
	test.skipIf(noPython && !process.env.CI)('Python compiles', () => {
		const sources = files.filter((file) => file.endsWith('.py')).map((file) => `${source}/${file}`);
		const program = 'import sys\nfor file in sys.argv[1:]: compile(open(file).read(), file, "exec")';
		const { status, stderr } = spawnSync('python3', ['-c', program, ...sources], { encoding: 'utf8' });
		expect(stderr).toBe('');
		expect(status).toBe(0);
	});

	test.each(files)('%s is at most 40 lines long', (file) => {
		expect(readFileSync(join(source, file), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
	});
});
