import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Replay, type Scripted, startReplay } from '../../../tests/replay/replay.ts';
import { sample } from '../../../tools/whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'errdex-examples-'));
let replay: Replay;
beforeAll(async () => {
	replay = await startReplay();
});
afterAll(async () => {
	await replay.close();
	rmSync(folder, { recursive: true });
});

/** What each provider sends when a wait helps, and when none does. `seconds` is what the response says, where it does. */
const plays = {
	groq: {
		wait: {
			status: 429,
			headers: { 'retry-after': '7' },
			body: { error: { message: 'Rate limit reached for model `llama`', type: 'tokens', code: 'rate_limit_exceeded' } },
		},
		stop: { status: 401, body: { error: { message: 'Invalid API Key', type: 'invalid_request_error', code: 'invalid_api_key' } } },
	},
	openai: {
		wait: {
			status: 429,
			headers: { 'retry-after': '7' },
			body: {
				error: {
					message:
						'Rate limit reached for gpt-5.6 in organization org-1 on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 7s.',
					type: 'requests',
					param: null,
					code: 'rate_limit_exceeded',
				},
			},
		},
		stop: {
			status: 429,
			body: {
				error: {
					message: 'You exceeded your current quota, please check your plan and billing details.',
					type: 'insufficient_quota',
					param: null,
					code: 'insufficient_quota',
				},
			},
		},
	},
	anthropic: {
		wait: {
			status: 429,
			headers: { 'retry-after': '7' },
			body: {
				type: 'error',
				error: {
					type: 'rate_limit_error',
					message: "This request would exceed your organization's rate limit of 30,000 input tokens per minute",
				},
			},
		},
		stop: { status: 401, body: { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } } },
	},
	gemini: {
		wait: {
			status: 429,
			body: { error: { code: 429, message: 'Resource has been exhausted (e.g. check quota).', status: 'RESOURCE_EXHAUSTED' } },
		},
		stop: {
			status: 400,
			body: {
				error: {
					code: 400,
					message: 'API key not valid. Please pass a valid API key.',
					status: 'INVALID_ARGUMENT',
					details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID', domain: 'googleapis.com' }],
				},
			},
		},
	},
};

const good = { status: 200, body: { ok: true } };
const url = 'https://api.groq.com/openai/v1/chat/completions';
const examples: { file: string; call: string; plays: keyof typeof plays }[] = [
	{ file: 'fetch', call: `send('${url}', { method: 'POST', body: '{}' })`, plays: 'groq' },
	{ file: 'groq-sdk', call: `ask('Hello')`, plays: 'groq' },
	{ file: 'openai', call: `ask('Hello')`, plays: 'openai' },
	{ file: 'anthropic', call: `ask('Hello')`, plays: 'anthropic' },
	{ file: 'google-genai', call: `ask('Hello')`, plays: 'gemini' },
];

/** Runs an example against the script, its waits without sitting them out. */
async function run(file: string, call: string, script: Scripted[]) {
	const name = `${file}-${Math.random().toString(36).slice(2)}`;
	const [main, waits] = [join(folder, `${name}.ts`), join(folder, `${name}.waits`)];
	const path = resolve('packages/errdex/examples', `${file}.ts`);
	writeFileSync(
		main,
		`const { ${call.split('(')[0]} } = await import(${JSON.stringify(path)});\ntry { await ${call}; console.log('done'); } catch (error) { console.log(error.message); }\n`,
	);
	writeFileSync(waits, '');
	replay.script(script);
	const keys = { GROQ_API_KEY: 'k', OPENAI_API_KEY: 'k', ANTHROPIC_API_KEY: 'k', GEMINI_API_KEY: 'k' };
	const env = { PATH: process.env.PATH, ...replay.env, ...keys, SNIPPET_FILE: '/packages/errdex/examples/', SNIPPET_WAITS: waits };
	const child = spawn(
		process.execPath,
		['--disable-warning=ExperimentalWarning', `--import=${resolve('tests/snippets/waits/node.mjs')}`, main],
		{ env },
	);
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	await new Promise((done) => child.on('close', done));
	return {
		said: said.trim(),
		requests: replay.requests().length,
		waits: readFileSync(waits, 'utf8').trim().split('\n').filter(Boolean).map(Number),
	};
}

describe.each(sample(examples, 3))('the example for $file', ({ file, call, plays: provider }) => {
	const { wait, stop } = plays[provider];

	test('waits as long as the response says, and goes on', async () => {
		// Gemini says nothing in this one, so that the pace of the page counts.
		const waits = provider === 'gemini' ? [1, 2] : [7, 7];
		expect(await run(file, call, [wait, wait, good])).toMatchObject({ said: 'done', requests: 3, waits });
	});

	test('stops at once where no wait helps, and says what to do', async () => {
		const { said, requests, waits } = await run(file, call, [stop]);
		expect(said).toMatch(new RegExp(`https://errdex\\.dev/${provider}/`));
		expect({ requests, waits }).toEqual({ requests: 1, waits: [] });
	});

	test('gives up when further tries do not help', async () => {
		const { said, requests, waits } = await run(file, call, [wait]);
		expect(said).toMatch(new RegExp(`https://errdex\\.dev/${provider}/`));
		expect(requests).toBe(waits.length + 1);
		expect(requests).toBeGreaterThan(1);
		expect(requests).toBeLessThanOrEqual(6);
	});
});
