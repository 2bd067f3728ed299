import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { streamPath, streams } from '../../src/snippets/snippet-streams.ts';
import { exchange } from '../../src/snippets/snippet-variants.ts';
import { languages } from '../../src/snippets/snippets.ts';
import { type Language, mainFile, toolchains } from './languages.ts';
import { type Case, cases } from './stream-cases.ts';
import { type Answer, startStreamServer } from './stream-server.ts';

const { present } = toolchains();
const folder = mkdtempSync(join(tmpdir(), 'errdex-stream-'));
const question = '{"model":"m","messages":[{"role":"user","content":"Hello"}]}';
const tokens: Record<string, string | string[]> = {
	__KEY_ENV__: 'STREAM_KEY',
	__CODE_PLACES__: ['response.error.code', 'errors.0.disconnect_type', 'error.code', 'error.type', 'code'],
	__MESSAGE_PLACES__: ['response.error.message', 'errors.0.detail', 'error.message', 'message', 'error'],
	__REQUEST_ID_PLACES__: ['header:x-request-id'],
};
const keyOf = (item: Case, language: Language) => `${cases.indexOf(item)}-${language}`;
/** One program serves all cases that differ in the answer only; the key tells the server which one is meant. */
const programOf = (item: Case, language: Language) =>
	join(folder, [language, item.method ?? 'POST', item.silence ?? 60, item.path?.replaceAll(/\W/g, '')].join('-'));

// Content must be printed as it comes, so here the second half waits until the first one has been seen.
const seen = new Map<string, (text: string) => void>();
const asItComes = (key: string): Answer => {
	const printed = new Promise<void>((done) => seen.set(key, (text) => text.includes('Hel') && done()));
	return async (res) => {
		res.writeHead(200, { 'content-type': 'text/event-stream' });
		res.write('data: {"choices":[{"delta":{"content":"Hel"}}]}\n\n');
		await printed;
		res.end('data: {"choices":[{"delta":{"content":"lo"}}]}\n\ndata: [DONE]\n\n');
	};
};

const answers = new Map<string, Answer>([
	...present.flatMap((language) => cases.map((item): [string, Answer] => [keyOf(item, language), item.answer])),
	...present.map((language): [string, Answer] => [`live-${language}`, asItComes(`live-${language}`)]),
]);
let server: Awaited<ReturnType<typeof startStreamServer>>;

beforeAll(async () => {
	server = await startStreamServer(answers);
	for (const language of present) for (const item of cases) prepare(item, language);
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true, force: true });
});

function prepare(item: Case, language: Language): void {
	const program = programOf(item, language);
	if (!mkdirSync(program, { recursive: true })) return;
	const { file } = languages.find(({ id }) => id === language) ?? { file: '' };
	const method = item.method ?? 'POST';
	const example = { method, path: item.path ?? '/chat', source: 'docs' } as const;
	const own: typeof tokens = {
		...tokens,
		...{
			__BASE_URL__: server.url,
			__METHOD__: method,
			__STREAM_PATH__: streamPath({ example }),
			__BODY__: method === 'POST' ? question : '',
		},
	};
	const separator = language === 'curl' ? ' ' : ', ';
	const source = Object.entries(own)
		.reduce(
			(text, [token, value]) =>
				typeof value === 'string'
					? text.replaceAll(token, value)
					: text.replaceAll(new RegExp(`(['"])${token}\\1`, 'g'), (_, quote) =>
							value.map((place) => quote + place + quote).join(separator),
						),
			exchange(readFileSync(`content/snippets/stream/${file}`, 'utf8'), streams({ example })),
		)
		.replace(/(silence ?= ?)60/, `$1${item.silence ?? 60}`);
	expect(source.replaceAll(/__name__|__main__/g, ''), 'a token is left').not.toMatch(/__[A-Z_]+__/);
	writeFileSync(join(program, mainFile[language]), source);
	writeFileSync(join(program, 'package.json'), '{"type":"module"}');
	if (language === 'go')
		expect(spawnSync('go', ['build', '-o', join(program, 'main'), join(program, 'main.go')]).stderr.toString()).toBe('');
}

function run(item: Case, language: Language, key: string): Promise<{ exit: number | null; stdout: string; stderr: string }> {
	const program = programOf(item, language);
	const commands: Record<Language, [string, ...string[]]> = {
		typescript: [process.execPath, '--disable-warning=ExperimentalWarning', join(program, 'main.ts')],
		python: ['python3', '-B', join(program, 'main.py')],
		go: [join(program, 'main')],
		curl: ['bash', join(program, 'main.sh')],
	};
	const [tool, ...args] = commands[language];
	const child = spawn(tool, args, { env: { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8', STREAM_KEY: key } });
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text) => {
		stdout += text;
		seen.get(key)?.(stdout);
	});
	child.stderr.setEncoding('utf8').on('data', (text) => {
		stderr += text;
	});
	return new Promise((done) => child.on('close', (exit) => done({ exit, stdout, stderr })));
}

for (const { id: language, label } of languages) {
	describe.skipIf(!present.includes(language)).concurrent(`stream snippet in ${label}`, () => {
		test.for(cases)('$name', { timeout: 20_000 }, async (item, { expect }) => {
			const key = keyOf(item, language);
			const { exit, stdout, stderr } = await run(item, language, key);
			for (const part of item.error ?? []) expect(stderr).toMatch(part);
			expect(stdout.trim()).toBe(item.content.trim());
			expect(exit, stderr).toBe(item.error ? 1 : 0);
			const asked = item.path?.endsWith(':generateContent') ? {} : { stream: true };
			const body = item.method === 'GET' ? null : { ...JSON.parse(question), ...asked };
			expect(server.calls(key)).toEqual([{ method: item.method ?? 'POST', body, type: 'application/json' }]);
		});

		test('prints content as it comes', { timeout: 10_000 }, async ({ expect }) => {
			const [first] = cases;
			if (!first) return;
			expect(await run(first, language, `live-${language}`)).toMatchObject({ exit: 0, stdout: expect.stringContaining('Hello') });
		});
	});
}

describe('stream snippet sources', () => {
	const check = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: 'utf8' });
	const clean = (result: { status: number | null; stdout: string; stderr: string }) =>
		expect(result, result.stdout + result.stderr).toMatchObject({ status: 0, stdout: '' });
	test.skipIf(!present.includes('go'))('Go passes gofmt and go vet', () => {
		clean(check('gofmt', '-l', 'content/snippets/stream/go.go'));
		clean(check('go', 'vet', 'content/snippets/stream/go.go'));
	});
	test('TypeScript has no type error', { timeout: 60_000 }, () => {
		const options =
			'--noEmit --strict --types node --ignoreConfig --module esnext --target esnext --moduleResolution bundler --skipLibCheck';
		const args = ['node_modules/typescript/bin/tsc', ...options.split(' '), '--lib', 'esnext,dom', 'content/snippets/stream/typescript.ts'];
		clean(check(process.execPath, ...args));
	});
	test.skipIf(!present.includes('python'))('Python compiles', () => {
		clean(
			check('python3', '-c', 'import sys; compile(open(sys.argv[1]).read(), sys.argv[1], "exec")', 'content/snippets/stream/python.py'),
		);
	});
	test.skipIf(check('shellcheck', '--version').status !== 0 && !process.env.CI)('cURL passes shellcheck', () => {
		clean(check('shellcheck', 'content/snippets/stream/curl.sh'));
	});
});
