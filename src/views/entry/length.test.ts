import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { shownOnPage } from './length.ts';

const entryWith = (over: object) => {
	const [entry] = catalogueOf({ bad_thing: anEntry(over) }).entries;
	if (!entry) throw new Error('no entry');
	return entry;
};
const messages = Array.from({ length: 20 }, (_, i) => ({ template: `Message number ${i}`, source: 'docs' }));

test('a page lists twelve messages, and says how many more there are', () => {
	const { shown, more } = shownOnPage(entryWith({ messages }));
	expect(shown.messages).toHaveLength(12);
	expect(more).toBe(8);
});

test('a very long page leaves the later pairs of requests to its JSON form, and a full page all of them', () => {
	const requests = ['a', 'b', 'c'].map((label) => ({
		...{ label, why: 'So.', source: 'docs' },
		...{ wrong: 'GET https://a.example', right: 'GET https://b.example' },
	}));
	const shownBeside = (characters: number) =>
		shownOnPage(entryWith({ requests, summary: 'x'.repeat(characters) })).shown.requests.map(({ label }) => label);
	expect([100, 12_000, 40_000].map(shownBeside)).toEqual([['a', 'b', 'c'], ['a', 'b'], []]);
});

test('a very long page leaves the later steps of a case to its JSON form, never a step that helps in every case', () => {
	const step = (name: string) => ({ text: `${name} ${'x'.repeat(1_200)}`, source: 'docs', ...(name !== 'any' && { case: name }) });
	const entry = entryWith({ messages, fixes: ['any', 'a', 'b', 'a', 'any', 'a', 'a', 'b', 'b', 'any'].map(step) });
	expect(shownOnPage(entry).shown.fixes.map(({ case: id }) => id ?? 'any')).toEqual(['any', 'a', 'b', 'a', 'any', 'b', 'any']);
	expect(shownOnPage(entry).more).toBe(16);
});
