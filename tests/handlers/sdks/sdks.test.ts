import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { variantsFor } from '../../../src/handlers/sdks/variants.ts';
import { tsc } from '../../../tools/tsc.ts';
import { sample } from '../../../tools/whole.ts';
import { catalogueFromDisk } from '../../replay/replay.ts';
import { playSdks, shownFor, typedModules } from './all.ts';

const { entries } = catalogueFromDisk();
/** Every tenth entry, and some of each kind: `npm run handlers` and CI play them all. */
const always = [
	'groq/422',
	'xai/unauthenticated-bad-credentials',
	'x/not-authorized-for-resource',
	'gemini/safety',
	'anthropic/overloaded_error',
	'groq/rate_limit_exceeded',
	'groq/tool_use_failed',
	'gemini/unavailable',
	'gemini/out_of_range',
	'gemini/too_many_requests',
];
const drawn = new Set(sample(entries, 10));
const played = entries.filter((entry) => drawn.has(entry) || always.includes(entry.id));

mkdirSync('.build', { recursive: true });
const folder = mkdtempSync(resolve('.build', 'sdk-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every variant does with its SDK what the page says', async () => {
	const { problems, variants } = await playSdks(played);
	expect(problems).toEqual([]);
	expect(variants).toBeGreaterThan(50);
});

const changes = [
	['retry by itself', 'openai/insufficient_quota', /, \{ maxRetries: 0 \}/, '', /sent 3 requests instead of 1/],
	['retry for an hour', 'openrouter/500', /, \{ retries: [^)]*\}(?=\))/, '', /requests instead of/],
	['catch another class', 'groq/422', /UnprocessableEntityError/, 'ConflictError', /passed instead of raised/],
	['know another code', 'anthropic/overloaded_error', /'overloaded_error'/, "'api_error'", /passed instead of raised/],
	[
		'read no stream',
		'anthropic/overloaded_error',
		/stream\(request, (.*)\)\.finalMessage\(\)/,
		'create(request, $1)',
		/in a stream: passed/,
	],
	[
		'read the response alone',
		'groq/tool_use_failed',
		/\(err\.error\?\.error \?\? err\.error\)/g,
		'err.error?.error',
		/in a stream: passed/,
	],
	['read an event as a response', 'gemini/unavailable', /\.replace\(.*?''\)/, '', /in a stream: .*CRASH/],
	[
		'open no stream',
		'openrouter/timeout',
		/stream\(request, (.*)\)\.finalChatCompletion\(\)/,
		'create(request, $1)',
		/in a stream: passed/,
	],
	[
		'let a failed response pass',
		'openai/server_is_overloaded',
		/if \(res\.error\).*/,
		'',
		/in a failed response: passed instead of raised/,
	],
	['retry in silence', 'gemini/quota_exceeded', /, \{ retries: .*? \}(?=\);)/, '', /sent 5 requests instead of 1/],
	['read another header', 'groq/rate_limit_exceeded', /'retry-after'/, "'x-none'", /names its wait: waited/],
] as const;
test.for(sample(changes, changes.length))('a variant made to %s is caught', async ([, id, place, other, complaint]) => {
	const own = entries.filter((entry) => entry.id === id);
	expect(shownFor(own)[0]?.variant.text, 'the change finds its place').toMatch(place);
	const { problems } = await playSdks(own, (text) => text.replace(place, other));
	expect(problems.join('\n')).toMatch(complaint);
});

test('the variants in TypeScript fit the types of the installed SDKs', () => {
	const files = typedModules(shownFor(entries)).map((text, index) => {
		const file = join(folder, `${index}.mts`);
		writeFileSync(file, text);
		return file;
	});
	const options = '--noEmit --strict --types node --ignoreConfig --module esnext --target esnext --moduleResolution bundler --skipLibCheck';
	const args = [tsc, ...options.split(' '), '--lib', 'esnext,dom', ...files];
	const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	expect(stdout).toBe('');
	expect(status).toBe(0);
});

const noPython = spawnSync('python3', ['--version']).status !== 0;
test.skipIf(noPython && !process.env.CI)('the variants in Python compile', () => {
	const functions = entries.flatMap((entry) =>
		variantsFor(entry)
			.filter(({ id }) => id === 'python-sdk')
			.map(({ text }) => `def handle(client, request):\n${text.replace(/^/gm, '    ')}\n`),
	);
	expect(functions.length).toBeGreaterThan(300);
	writeFileSync(join(folder, 'variants.py'), functions.join('\n'));
	const { status, stderr } = spawnSync('python3', ['-W', 'error', '-m', 'py_compile', join(folder, 'variants.py')], { encoding: 'utf8' });
	expect(stderr).toBe('');
	expect(status).toBe(0);
});

test('a code of one API is caught around the call of that API', () => {
	const callsFor = (id: string) =>
		entries
			.filter((entry) => entry.id === id)
			.flatMap((entry) => variantsFor(entry).map(({ text }) => /client\S*?\.(interactions|models|responses|chat)\./.exec(text)?.[1]));
	expect(callsFor('gemini/quota_exceeded')).toEqual(['interactions', 'interactions']);
	expect(callsFor('gemini/unavailable')).toEqual(['models', 'models']);
	expect(callsFor('gemini/content_blocked')).toEqual([]);
	expect(callsFor('openai/previous_response_not_found')).toEqual(['responses', 'responses']);
	expect(callsFor('openrouter/vector_store_timeout')).toEqual(['responses', 'responses']);
	expect(callsFor('openrouter/timeout')).toEqual(['chat', 'chat']);
});

test('a variant is short, and names its page', () => {
	const all = entries.flatMap((entry) => variantsFor(entry).map((variant) => ({ entry, ...variant })));
	expect(all.filter(({ entry, text }) => !text.includes(`${entry.href}'`)).map(({ entry }) => entry.id)).toEqual([]);
	const long = all.filter(({ text }) => text.split('\n').length > 15).map(({ entry, id }) => `${entry.id} ${id}`);
	expect(long).toEqual([]);
});
