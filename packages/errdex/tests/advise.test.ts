import * as errdex from 'errdex';
import { advise, explain, GroqErrorCode, href } from 'errdex/groq';
import { describe, expect, test } from 'vitest';
import { casesOf } from '../../../src/catalogue/query.ts';
import { knownAnswers } from '../../../src/handlers/known.ts';
import { catalogueFromDisk } from '../../../tests/replay/replay.ts';

const catalogue = catalogueFromDisk();
const message = (text: string) => ({ error: { message: text, type: 'tokens', code: 'rate_limit_exceeded' } });
const limited = message(
	'Rate limit reached for model `llama` in organization `org_1` on tokens per minute (TPM): Limit 6000. Please try again in 9m38.5s.',
);

describe('advise', () => {
	test('reads a Response and leaves its body to be read', async () => {
		const response = new Response(JSON.stringify(limited), { status: 429, headers: { 'retry-after': '7' } });
		expect(await advise(response)).toMatchObject({ action: 'wait', waitSeconds: 7, id: 'groq/rate_limit_exceeded' });
		expect(response.bodyUsed).toBe(false);
		expect(await response.json()).toEqual(limited);
	});

	test('of a Response that was read already it knows status and headers', async () => {
		const response = new Response(JSON.stringify(limited), { status: 429, headers: { 'retry-after': '7' } });
		await response.text();
		expect(await advise(response)).toMatchObject({ action: 'wait', waitSeconds: 7, id: 'groq/429' });
	});

	test('does not wait for the end of a stream', async () => {
		const endless = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('data: {}\n\n')) });
		const response = new Response(endless, { status: 200, headers: { 'content-type': 'text/event-stream' } });
		expect((await advise(response)).waitSeconds).toBeNull();
	});

	test.each<[headers: Record<string, string>, body: object, seconds: number]>([
		[{ 'retry-after': '7' }, limited, 7],
		[{ 'Retry-After': '7' }, limited, 7],
		[{ 'retry-after-ms': '250', 'retry-after': '7' }, limited, 0.25],
		[{ date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' }, limited, 30],
		[{}, limited, 578.5],
		[{}, message('Rate limit reached for model `llama`'), 1],
	])('waits as long as %j and the message say', async (headers, body, seconds) => {
		expect((await advise({ status: 429, headers, body })).waitSeconds).toBe(seconds);
	});

	test('backs off by the page where nothing is said, and ends', async () => {
		const plain = { status: 429, body: message('Rate limit reached for model `llama`') };
		const waits = await Promise.all([1, 2, 3, 4, 5, 6].map(async (attempt) => (await advise(plain, { attempt })).waitSeconds));
		expect(waits).toEqual([1, 2, 4, 8, null, null]);
	});

	test('a case that nothing tells is worth the wait that the header names, and no other', async () => {
		const body = { type: 'error', error: { type: 'rate_limit_error', message: 'This request would exceed a limit' } };
		const ask = (headers: Record<string, string>) => errdex.advise({ status: 429, headers, body }, { provider: 'anthropic' });
		expect(await ask({ 'retry-after': '7' })).toMatchObject({ action: 'wait', waitSeconds: 7 });
		expect(await ask({})).toMatchObject({ action: 'depends', waitSeconds: null });
	});

	test('stops at what no wait mends', async () => {
		const {
			action,
			waitSeconds,
			reason,
			steps,
			href: page,
		} = await advise({ status: 413, body: message('Request too large for model `llama`') });
		expect({ action, waitSeconds, page }).toEqual({
			action: 'fix',
			waitSeconds: null,
			page: 'https://errdex.dev/groq/rate_limit_exceeded/#request-too-large',
		});
		expect(reason).toMatch(/^Request larger than the limit\. /);
		expect(steps.length).toBeGreaterThan(0);
	});

	test.each([[new TypeError('fetch failed')], ['text'], [undefined], [null], [{}], [42], [{ status: 418 }], [Object.create(null)]])(
		'%s is unknown, and no reason to try again',
		async (thing) => expect(await advise(thing)).toMatchObject({ action: 'unknown', waitSeconds: null, id: null }),
	);

	test('without a provider it is read from the address, or from the body', async () => {
		const answer = { status: 429, headers: { 'retry-after': '3' }, body: limited };
		expect(await errdex.advise(answer)).toMatchObject({ id: 'groq/rate_limit_exceeded', waitSeconds: 3 });
		expect(await errdex.advise({ status: 529, url: 'https://api.anthropic.com/v1/messages', body: '' })).toMatchObject({
			id: 'anthropic/529',
		});
		expect(await errdex.advise({ status: 429 })).toMatchObject({ action: 'unknown' });
		await expect(errdex.advise(answer, { provider: 'groc' })).rejects.toThrow(/no provider "groc"\. It has ai-api, anthropic/);
	});
});

test('documented responses get the verdict of their page', async () => {
	const wrong: string[] = [];
	let count = 0;
	for (const entry of catalogue.entries.filter(({ transport }) => transport.includes('http'))) {
		for (const { status, headers, body, text, shows } of knownAnswers(entry)) {
			const verdict = casesOf(entry).cases.find(({ id }) => id === shows)?.verdict.action ?? entry.verdict.action;
			const made = await errdex.advise({ status, headers, body: body ?? text }, { provider: entry.provider.id });
			count++;
			// A case that no value tells apart stays open, and a page of several cases covers answers of each.
			const isOpen = made.action === 'depends' || verdict === 'depends';
			if (!isOpen && made.action !== verdict) wrong.push(`${entry.id} ${verdict}, not ${made.action} of ${made.id}`);
			if (
				made.waitSeconds !== null &&
				(verdict === 'fix' || verdict === 'stop') &&
				!casesOf(entry).cases.some((item) => item.verdict.action === 'wait')
			)
				wrong.push(`${entry.id} is no wait`);
		}
	}
	expect(count).toBeGreaterThan(500);
	expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(count / 100);
});

test('explain and href know a code in any spelling', () => {
	expect(explain(429)).toMatchObject({ id: 'groq/429', action: 'wait' });
	expect(explain('Rate-Limit-Exceeded')).toMatchObject({ id: 'groq/rate_limit_exceeded', code: 'rate_limit_exceeded' });
	expect(explain('nope')).toBeUndefined();
	expect(href('rate_limit_exceeded')).toBe('https://errdex.dev/groq/rate_limit_exceeded/');
	expect(href('New_Code')).toBe('https://errdex.dev/groq/new_code/');
	expect(href({ status: 429, error: limited })).toBe('https://errdex.dev/groq/rate_limit_exceeded/');
	expect(errdex.href('x', 88)).toBe('https://errdex.dev/x/code-88/');
	expect(errdex.explain('x', 88)).toMatchObject({ id: 'x/code-88', code: 88 });
	expect(() => errdex.explain('toString', 1)).toThrow(RangeError);
});

test('each error of each provider is explained as the catalogue has it', () => {
	expect([...errdex.providers].sort()).toEqual(catalogue.providers.map(({ id }) => id).sort());
	for (const entry of catalogue.entries) {
		const made = errdex.explain(entry.provider.id, entry.slug);
		expect(made).toMatchObject({
			id: entry.id,
			title: entry.title,
			action: entry.verdict.action,
			status: entry.status,
			href: `https://errdex.dev${entry.href}`,
		});
		expect(made?.cases.map(({ id }) => id)).toEqual(casesOf(entry).cases.map(({ id }) => id));
	}
});

test('constants hold every code as on the wire', () => {
	const codes = catalogue.entries.flatMap(({ provider, code }) => (provider.id === 'groq' && code !== undefined ? [code] : []));
	expect(Object.values(GroqErrorCode).sort()).toEqual(codes.sort());
	const code: GroqErrorCode = GroqErrorCode.rate_limit_exceeded;
	expect(code).toBe('rate_limit_exceeded');
	// @ts-expect-error: no code of Groq.
	const other: GroqErrorCode = 'no_such_code';
	expect(Object.values<string>(GroqErrorCode)).not.toContain(other);
});
