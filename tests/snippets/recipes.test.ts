import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/catalogue/model.ts';
import { catalogueFromDisk, type Scripted } from '../replay/replay.ts';
import { keyVariable } from '../../src/snippets/values.ts';
import type { Runner } from './languages/runner.ts';
import { success } from './plays.ts';
import { type Run, runSnippet } from './run.ts';
import { publishedSnippet } from './sources.ts';
import { toolchains } from './toolchains.ts';

const { present } = toolchains();
const entryOf = (id: string): Entry => {
	const found = catalogueFromDisk().entries.find((entry) => entry.id === id);
	if (!found) throw new Error(`no entry ${id}`);
	return found;
};
const done = { status: 200, body: success };
const html = { status: 502, body: '<html><title>502 Bad Gateway</title></html>' };
const spent = 'Your team 0 has either used all available credits or reached its monthly spending limit.';
const sentence = { status: 429, body: { code: 'resource-exhausted', error: 'Too many requests for team 0 and model grok.' } };
const failed = { status: 503, body: { error: { message: 'busy', code: 'overloaded' } } };

const asking = (seconds: string) => ({ ...sentence, headers: { 'retry-after': seconds } });

type Expected = { requests: number; ok?: true; says?: string; waits?: (waits: number[]) => boolean };
const all: [rule: string, entry: string, replies: Scripted[], expected: Expected][] = [
	['never tries more than five times', 'groq/500', [failed], { requests: 5, says: 'busy' }],
	[
		'never tries more than five times when it reads a header',
		'groq/429',
		[{ ...failed, headers: { 'retry-after': '1' } }],
		{ requests: 5 },
	],
	[
		'gives up when the header asks for more than its cap',
		'groq/429',
		[{ ...sentence, headers: { 'retry-after': '700' } }, done],
		{ requests: 1, says: '700 s' },
	],
	['gives up when the waits together pass its cap', 'groq/429', [asking('400')], { requests: 2, says: 'cap' }],
	[
		'gives up when the body asks for more than its cap',
		'ai-api/429',
		[{ status: 429, body: { error: { code: 'C', message: 'm', details: { retry_after: 700 } } } }, done],
		{ requests: 1, says: '700 s' },
	],
	[
		'gives up when the window resets after its cap',
		'x/429',
		[() => ({ status: 429, headers: { 'x-rate-limit-reset': String(Math.floor(Date.now() / 1000) + 3000) } }), done],
		{ requests: 1, says: 'cap' },
	],
	[
		'does not wait for a window that a 503 merely reports',
		'x/429',
		[() => ({ status: 503, headers: { 'x-rate-limit-reset': String(Math.floor(Date.now() / 1000) + 800) } }), done],
		{ requests: 2, ok: true, waits: ([first = 99]) => first <= 2.5 },
	],
	[
		'waits a second at least when the window has just reset',
		'x/429',
		[() => ({ status: 429, headers: { 'x-rate-limit-reset': '1705420800' } }), done],
		{ requests: 2, ok: true, waits: ([first = 0]) => first >= 1 && first < 2.6 },
	],
	[
		'waits as long as an item of a list in the body says',
		'gemini/429',
		[{ status: 429, body: { error: { status: 'RESOURCE_EXHAUSTED', details: [{ links: [] }, { retryDelay: '2.25s' }] } } }, done],
		{ requests: 2, ok: true, waits: ([first = 0]) => first >= 2.25 && first < 3.9 },
	],
	[
		'gives up when a list in the body asks for more than its cap',
		'gemini/429',
		[{ status: 429, body: { error: { message: 'Quota', details: [{ retryDelay: '701.5s' }] } } }, done],
		{ requests: 1, says: 'cap' },
	],
	[
		'waits until the date in retry-after',
		'groq/429',
		[() => ({ ...sentence, headers: { 'retry-after': new Date(Date.now() + 300_000).toUTCString() } }), done],
		// Less what a slow machine takes between the response and the wait.
		{ requests: 2, ok: true, waits: ([first = 0]) => first > 200 && first <= 301 },
	],
	[
		'gives up when retry-after is a date after its cap',
		'groq/429',
		[{ ...sentence, headers: { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' } }, done],
		{ requests: 1, says: 'cap' },
	],
	[
		'reads milliseconds, too',
		'groq/429',
		[{ ...sentence, headers: { 'retry-after-ms': '7000' } }, done],
		{ requests: 2, ok: true, waits: ([first = 0]) => first >= 6.9 && first <= 7.1 },
	],
	['retries a 422 that a retry can end', 'groq/429', [{ status: 422, body: { error: { message: 'm' } } }, done], { requests: 2, ok: true }],
	[
		'retries when an MCP server is down, and not when it rejects the call',
		'groq/429',
		[
			{ status: 424, body: { error: { message: 'Http status code: 503' } } },
			{ status: 424, body: { error: { message: 'Http status code: 401' } } },
		],
		{ requests: 2, says: '401' },
	],
	[
		'never returns an error inside a 200 as a success',
		'openrouter/429',
		[{ status: 200, body: { error: { message: 'No luck', code: 400 } } }, done],
		{ requests: 1, says: 'No luck' },
	],
	[
		'stops at once when the credits are used up',
		'xai/429',
		[{ status: 429, body: { code: 'resource-exhausted', error: spent } }, done],
		{ requests: 1, says: 'used all available credits' },
	],
	[
		'stops at once on a fix',
		'groq/429',
		[{ status: 400, body: { error: { message: 'Bad field', code: 'bad' } } }, done],
		{ requests: 1, says: 'Bad field' },
	],
	['retries an HTML 502', 'groq/500', [html, done], { requests: 2, ok: true }],
	['retries an empty 503', 'groq/500', [{ status: 503 }, done], { requests: 2, ok: true }],
	['shows the start of an HTML body', 'groq/404', [html], { requests: 1, says: '502 Bad Gateway' }],
	['ends on an empty body', 'groq/404', [{ status: 404 }], { requests: 1, says: '404' }],
	[
		'reads a body that comes slowly',
		'groq/500',
		[{ status: 200, chunks: [{ text: '{"replayed":' }, { text: '"all is well"}', afterMs: 700 }] }],
		{ requests: 1, ok: true },
	],
	['ends when the connection breaks without an answer', 'groq/404', [{ status: 200, broken: 'before' }], { requests: 1 }],
	[
		'ends when the connection breaks within the body',
		'groq/404',
		[{ status: 200, body: '{"replayed":"all', broken: 'within' }],
		{ requests: 1 },
	],
	['polls until the result is there', 'xai/202', [{ status: 202 }, { status: 202 }, done], { requests: 3, ok: true }],
	[
		'ends polling at an error',
		'xai/202',
		[{ status: 400, body: { code: 'gone', error: 'It has expired' } }],
		{ requests: 1, says: 'It has expired' },
	],
	[
		'tells an error that a success hides',
		'ai-api/200',
		[{ status: 200, body: { data: [], errors: [{ detail: 'No user 2' }] } }],
		{ requests: 1, ok: true, says: 'No user 2' },
	],
];

const key = (rule: string, { language }: Runner) => `${rule} ${language.id}`;
const runs = new Map(
	all.flatMap(([rule, id, replies]) =>
		present.map((runner) => {
			const run = play(runner, id, replies);
			run.catch(() => {});
			return [key(rule, runner), run] as const;
		}),
	),
);
const runOf = (rule: string, runner: Runner) => runs.get(key(rule, runner)) as Promise<Run>;

function play(runner: Runner, id: string, replies: Scripted[]): Promise<Run> {
	const entry = entryOf(id);
	return runSnippet(runner, publishedSnippet(entry, runner.language), replies, { keyVariable: keyVariable(entry.provider) });
}

for (const runner of present) {
	describe(runner.language.label, () => {
		test.each(all)('%s', async (rule, _, __, expected) => {
			const { exit, stdout, stderr, requests, waits } = await runOf(rule, runner);
			const shown = `${rule}: printed ${(stdout + stderr).slice(0, 500)}`;
			expect(requests.length, shown).toBe(expected.requests);
			expect(exit === 0, shown).toBe(expected.ok === true);
			if (expected.says) expect(stdout + stderr, shown).toContain(expected.says);
			if (expected.waits) expect(expected.waits(waits), `${rule}: waited ${waits.join()}`).toBe(true);
		});

		test('spreads its retries with jitter', async () => {
			const [rule = ''] = all[0] ?? [];
			const { waits } = await runOf(rule, runner);
			expect(waits.length).toBe(4);
			for (const [index, wait] of waits.entries())
				expect(wait, 'backoff must stay below its ceiling').toBeLessThanOrEqual(2 ** index + 0.01);
			// In whole seconds one run can reach every ceiling by chance, once in 1 in 270; two runs hardly do.
			const again = await play(runner, 'groq/500', [failed]);
			const most = [waits, again.waits].every((some) => some.every((wait, index) => wait >= 2 ** index - 0.001));
			expect(most, 'jitter is missing: every wait stands at its ceiling').toBe(false);
		});
	});
}
