import { describe, expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { actsTwice } from './acts-twice.ts';
import { caseAndEntry } from './case-and-entry.ts';
import { sameWords } from './same-words.ts';
import { sampleCodes } from './sample-codes.ts';
import { statusAndCodes } from './status-and-codes.ts';
import { tellAndCodes } from './tell-and-codes.ts';

const file = (slug: string) => `content/providers/acme/errors/${slug}.yaml`;
const fix = { action: 'fix', actor: 'caller', because: 'It stays wrong.', source: 'docs' } as const;
const stop = { action: 'stop', actor: 'account', because: 'The owner pays.', source: 'docs' } as const;
const wait = { action: 'wait', actor: 'caller', wait: { from: 'backoff', note: '1 s.' }, because: 'It passes.', source: 'docs' } as const;
const depends = { action: 'depends', because: 'Look.', source: 'docs' } as const;
const aCase = (id: string, verdict: object, over: object = {}) => ({ id, title: id, tell: 'See.', condition: 'none', verdict, ...over });
const status = (over: object) => anEntry({ kind: 'status', code: undefined, ...over });

describe('a case that names an entry', () => {
	const page = (verdict: object) => status({ verdict: depends, cases: [aCase('own', fix), aCase('bad', verdict, { entry: 'bad_thing' })] });
	const found = (verdict: object, entry: object) => caseAndEntry(catalogueOf({ 400: page(verdict), bad_thing: anEntry(entry) }));

	test('says what that entry says', () => {
		expect(found(fix, { verdict: fix })).toEqual([]);
		expect(found(wait, { verdict: wait })).toEqual([]);
	});

	test.each([
		['action', stop, fix, 'the same action and actor'],
		['actor', { ...fix, actor: 'account' }, fix, 'the same actor in both'],
		['wait', wait, { ...wait, wait: { from: 'backoff', note: '60 s.' } }, 'the same wait in both'],
	])('another %s is reported, with both places', (_what, here, there, words) => {
		expect(found(here, { verdict: there })).toEqual([
			{
				file: file('400'),
				path: ['cases', 1, 'verdict'],
				message: expect.stringContaining(words),
				other: { file: file('bad_thing'), path: ['verdict'] },
			},
		]);
	});

	test('an entry that depends has a case that says the same', () => {
		const there = { verdict: depends, cases: [aCase('a', wait), aCase('b', fix)] };
		expect(found(fix, there)).toEqual([]);
		expect(found({ ...fix, actor: 'account' }, there)).toMatchObject([
			{ other: { file: file('bad_thing'), path: ['cases', 1, 'verdict'] } },
		]);
	});
});

describe('the same words', () => {
	const message = (over: object = {}) => ({ template: 'Too much {what}', source: 'docs', ...over });
	const found = (here: object, there: object) =>
		sameWords(
			catalogueOf({
				bad_thing: anEntry({ verdict: fix, messages: [here] }),
				worse: anEntry({ code: 'worse', verdict: stop, messages: [there] }),
			}),
		);

	test('with two verdicts are reported on each page that doesn’t say what decides', () => {
		expect(found(message(), message({ template: 'too much {WHAT}.' }))).toMatchObject([
			{ file: file('bad_thing'), path: ['messages', 0], other: { file: file('worse'), path: ['messages', 0] } },
			{ file: file('worse'), path: ['messages', 0], other: { file: file('bad_thing'), path: ['messages', 0] } },
		]);
		expect(found(message({ note: 'The status decides.' }), message({ ambiguous: 'The status decides.' }))).toEqual([]);
	});

	test('as one code on two pages are reported', () => {
		const entries = { bad_thing: anEntry({ verdict: fix }), worse: anEntry({ code: 'worse', spellings: ['bad_thing'], verdict: stop }) };
		expect(sameWords(catalogueOf(entries)).map(({ path }) => path.join('.'))).toEqual(['code', 'spellings.0']);
	});

	test('a message with the code of another page has the verdict of that page', () => {
		const other = anEntry({ code: 'worse', verdict: stop, messages: [message({ code: 'bad_thing' })] });
		expect(sameWords(catalogueOf({ bad_thing: anEntry({ verdict: fix }), worse: other }))).toMatchObject([
			{ file: file('worse'), path: ['messages', 0], other: { file: file('bad_thing'), path: ['verdict'] } },
		]);
		expect(sameWords(catalogueOf({ bad_thing: anEntry({ verdict: stop }), worse: other }))).toEqual([]);
	});
});

test('a body with the code of another page stands under a verdict that this page gives', () => {
	const body = (text: string) => ({ samples: [{ label: 'Body', language: 'json', text, source: 'docs' }] });
	const found = (there: object, text = '{"error":{"code":"bad_thing"}}') =>
		sampleCodes(catalogueOf({ bad_thing: anEntry(there), worse: anEntry({ code: 'worse', verdict: stop, ...body(text) }) }));
	expect(found({ verdict: fix })).toMatchObject([
		{ file: file('worse'), path: ['samples', 0], other: { file: file('bad_thing'), path: ['verdict'] } },
	]);
	expect(found({ verdict: stop })).toEqual([]);
	expect(found({ verdict: depends, cases: [aCase('a', fix), aCase('b', stop)] })).toEqual([]);
	expect(found({ verdict: fix }, '{"error":"bad_thing"}')).toEqual([]);
	expect(found({ verdict: fix }, 'no JSON')).toEqual([]);
});

describe('the page of a status', () => {
	const found = (page: object) => statusAndCodes(catalogueOf({ 400: status(page), bad_thing: anEntry({ verdict: stop }) }));

	test('leads to the verdict of each code that comes with it', () => {
		expect(found({ verdict: fix })).toEqual([
			{
				file: file('400'),
				path: ['verdict', 'action'],
				message: expect.stringContaining('bad_thing comes with 400 and says stop by account'),
				other: { file: file('bad_thing'), path: ['status'] },
			},
		]);
	});

	test.each([
		['itself', { verdict: stop }],
		['in a case', { verdict: depends, cases: [aCase('a', fix), aCase('b', stop)] }],
		['in a note that links to it', { verdict: fix, notes: [{ text: 'On [this](/acme/bad_thing/) stop.', source: 'docs' }] }],
	])('%s', (_where, page) => {
		expect(found(page)).toEqual([]);
	});
});

describe('a case whose tell names a code', () => {
	const page = (tell: string) => status({ verdict: depends, cases: [aCase('own', fix), aCase('bad', wait, { tell })] });
	const found = (tell: string, entry: object) => tellAndCodes(catalogueOf({ 400: page(tell), bad_thing: anEntry(entry) }));

	test('decides as the page of that code', () => {
		expect(found('`error.code` is `worse` or `bad_thing`.', { verdict: stop })).toEqual([
			{
				file: file('400'),
				path: ['cases', 1, 'verdict'],
				message: expect.stringContaining(
					'the tell of "bad" names bad_thing and says wait by caller, and the page of bad_thing says stop by account',
				),
				other: { file: file('bad_thing'), path: ['verdict'] },
			},
		]);
		expect(found('`error.code` is `bad_thing`.', { verdict: wait })).toEqual([]);
		expect(found('`error.code` is `bad_thing`.', { verdict: depends, cases: [aCase('a', fix), aCase('b', wait)] })).toEqual([]);
	});

	test.each(["`error.code` isn't `bad_thing`.", 'The body has no `bad_thing`.', 'The message says bad_thing.'])('%s', (tell) => {
		expect(found(tell, { verdict: stop })).toEqual([]);
	});
});

describe('a call that can act twice', () => {
	const lost = { status: [500], condition: 'server-error', verdict: wait, endpoints: [{ text: 'All endpoints.', source: 'docs' }] };
	const found = (over: object) => actsTwice(catalogueOf({ bad_thing: anEntry({ ...lost, ...over }) }));

	test('is never told to wait and nothing else', () => {
		expect(found({})).toMatchObject([{ file: file('bad_thing'), path: ['verdict'], message: expect.stringContaining('list what exists') }]);
		expect(found({ endpoints: [] }), 'no endpoint named means any').toHaveLength(1);
		expect(found({ verdict: depends, cases: [aCase('a', fix), aCase('b', wait, { condition: 'timeout' })] })).toMatchObject([
			{ path: ['cases', 1, 'verdict'] },
		]);
	});

	test.each([
		['what to look at first', { fixes: [{ text: 'Before you resend a batch, list your batches.', source: 'docs' }] }],
		['why nothing is created', { notes: [{ text: 'A completion creates nothing that stays.', source: 'docs' }] }],
		['a call that creates nothing', { endpoints: [{ text: 'Chat completions.', source: 'docs' }] }],
		['another status', { status: [429] }],
		['a fix', { verdict: fix }],
	])('%s is enough', (_what, over) => {
		expect(found(over)).toEqual([]);
	});

	test('a fix of another case is not', () => {
		const cases = [aCase('a', fix), aCase('b', wait, { condition: 'timeout' })];
		const fixes = [{ text: 'Before you resend a batch, list your batches.', case: 'a', source: 'docs' }];
		expect(found({ verdict: depends, cases, fixes })).toHaveLength(1);
	});
});
