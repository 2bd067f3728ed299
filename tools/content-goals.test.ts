import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../tests/fixtures/catalogue.ts';
import { fixtureRoot } from '../tests/fixtures/content.ts';
import { countsOf, goalTable } from './content-goals.ts';

const counts = (over: object) => catalogueOf({ bad_thing: anEntry(over) }).providers.map(countsOf)[0];
const sources = { seen: { kind: 'unlinked', title: 'Seen', checked: '2026-11-21' } };

test('an entry without words of the wire, without endpoints or with pairs of requests is counted', () => {
	expect(counts({})).toEqual({ entries: 1, unlinked: 0, withoutText: 1, withEndpoints: 0, withPairs: 0 });
	const pair = { label: 'It', wrong: 'GET https://a.example', right: 'GET https://b.example', why: 'So.', source: 'docs' };
	expect(counts({ requests: [pair, pair] })).toMatchObject({ withPairs: 1 });
	const endpoints = [{ text: 'All endpoints.', source: 'docs' }];
	expect(counts({ endpoints, messages: [{ template: 'Bad thing', source: 'docs' }] })).toMatchObject({ withoutText: 0, withEndpoints: 1 });
	expect(counts({ samples: [{ label: 'Body', language: 'text', text: 'Bad thing', source: 'docs' }] })).toMatchObject({ withoutText: 0 });
});

test('each claim that rests on an address nobody kept is counted, not each source', () => {
	const causes = [
		{ text: 'One.', source: 'seen' },
		{ text: 'Two.', source: 'seen' },
	];
	expect(counts({ causes, sources })).toMatchObject({ unlinked: 2 });
});

test('the table has a line a provider, the sum, and whether each goal is met', () => {
	const table = goalTable(fixtureRoot);
	expect(table.map((line) => line.split(' ')[0])).toEqual(['', 'globex', 'initech', 'all', 'claims', 'entries', 'entries', 'entries']);
	expect(table.at(-4)).toBe('claims that rest on an address nobody kept: at most 40: met');
});
