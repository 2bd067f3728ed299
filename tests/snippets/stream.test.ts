import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Entry } from '../../src/catalogue/model.ts';
import { sample } from '../../tools/whole.ts';
import { acme, anEntry, catalogueOf } from '../fixtures/catalogue.ts';
import type { Runner } from './languages/runner.ts';
import { publishedSnippet } from './sources.ts';
import { type Case, cases } from './stream-cases.ts';
import { type Answer, startStreamServer } from './stream-server.ts';
import { toolchains } from './toolchains.ts';

const { present } = toolchains();
const folder = mkdtempSync(join(tmpdir(), 'errdex-stream-'));
const question = '{"model":"m","messages":[{"role":"user","content":"Hello"}]}';
const keyOf = (item: Case, { language }: Runner) => `${cases.indexOf(item)}-${language.id}`;
/** One program serves all cases that differ in the answer only; the key tells the server which one is meant. */
const programOf = ({ method = 'POST', silence = 60, streams = 'chat-completions' }: Case, { language }: Runner) =>
	join(folder, [language.id, method, silence, streams].join('-'));

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
	...present.flatMap((runner) => cases.map((item): [string, Answer] => [keyOf(item, runner), item.answer])),
	...present.map(({ language }): [string, Answer] => [`live-${language.id}`, asItComes(`live-${language.id}`)]),
]);
let server: Awaited<ReturnType<typeof startStreamServer>>;

beforeAll(async () => {
	server = await startStreamServer(answers);
	await Promise.all(present.flatMap((runner) => cases.map((item) => prepare(item, runner))));
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true, force: true });
});

/** An entry of a provider that streams as the case says, and reports errors in all the ways of the ten. */
function entryOf({ method = 'POST', streams = 'chat-completions' }: Case): Entry {
	const places = [
		{ code: 'response.error.code', message: 'response.error.message' },
		{ code: 'errors[0].disconnect_type', message: 'errors[0].detail' },
		{ code: 'error.code', type: 'error.type', message: 'error.message', status: 'error.status_code' },
		{ message: 'x_groq.error' },
		{ code: 'code', message: 'message' },
		{ message: 'error' },
	];
	const rest = { title: 'Error', transport: ['http', 'stream'], language: 'json', shape: '{}', source: 'docs' };
	const formats = places.map((paths, index) => ({ id: `format-${index}`, paths, ...rest }));
	const example = { method, path: '/chat', streams, source: 'docs', ...(method === 'POST' && { body: question }) };
	const base_urls = [{ url: server.url, note: 'This test.', source: 'docs' }];
	// Content may name no address of this machine, so it comes in behind the schema.
	const data = { ...acme({ formats, example }), base_urls };
	const [entry] = catalogueOf({ bad_thing: anEntry() }, { providers: [{ id: 'acme', data }] }).entries;
	if (!entry) throw new Error('no entry');
	return entry;
}

async function prepare(item: Case, runner: Runner): Promise<void> {
	const program = programOf(item, runner);
	if (!mkdirSync(program, { recursive: true })) return;
	const stream = item.silence ? { silence: item.silence } : undefined;
	writeFileSync(join(program, runner.main), publishedSnippet(entryOf(item), runner.language, { recipe: 'stream', stream }));
	writeFileSync(join(program, 'package.json'), '{"type":"module"}');
	await runner.build?.(program);
}

function run(item: Case, runner: Runner, key: string): Promise<{ exit: number | null; stdout: string; stderr: string }> {
	const [tool, ...args] = runner.start(programOf(item, runner));
	const child = spawn(tool, args, { env: { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8', ACME_KEY: key } });
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

for (const runner of present) {
	describe.concurrent(`stream snippet in ${runner.language.label}`, () => {
		test.for(sample(cases, 8))('$name', async (item, { expect }) => {
			const key = keyOf(item, runner);
			const { exit, stdout, stderr } = await run(item, runner, key);
			for (const part of item.error ?? []) expect(stderr).toMatch(part);
			expect(stdout.trim()).toBe(item.content.trim());
			expect(exit, stderr).toBe(item.error ? 1 : 0);
			const asked = item.streams === 'generate-content' ? {} : { stream: true };
			const body = item.method === 'GET' ? null : { ...JSON.parse(question), ...asked };
			expect(server.calls(key)).toEqual([{ method: item.method ?? 'POST', body, type: 'application/json' }]);
		});

		test('prints content as it comes', async ({ expect }) => {
			const [first] = cases;
			if (!first) return;
			const key = `live-${runner.language.id}`;
			expect(await run(first, runner, key)).toMatchObject({ exit: 0, stdout: expect.stringContaining('Hello') });
		});
	});
}
