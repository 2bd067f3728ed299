import { expect, test } from 'vitest';
import { known as signatures } from '../../tests/fixtures/known.ts';
import { knownFrom } from './known.ts';
import { near, type Wanted } from './near.ts';
import { spellingDistance } from './spelling.ts';

const known = knownFrom(signatures);
const urls = (wanted: Partial<Wanted>) => near({ providers: [], codes: [], statuses: [], ...wanted }, known).map(({ url }) => url);

test('a wrong, a missing and a surplus letter count one each, and so do two that are swapped', () => {
	expect(['abcde', 'abxde', 'abde', 'abccde', 'abdce'].map((word) => spellingDistance('abcde', word, 2))).toEqual([0, 1, 1, 1, 1]);
	expect(spellingDistance('abcde', 'vwxyz', 2)).toBe(Number.POSITIVE_INFINITY);
});

test('a code a spelling away is near, at the provider that was asked for', () => {
	expect(urls({ providers: ['groq'], codes: ['rate_limit_exceded'] })).toEqual(['/groq/rate_limit_exceeded/']);
	expect(urls({ providers: ['x'], codes: ['usage-caped'] })).toEqual(['/x/usage-capped/']);
});

test('the same spelling at another provider is near, a similar one there is not', () => {
	expect(urls({ providers: ['x'], codes: ['rate_limit_exceeded'] })).toContain('/groq/rate_limit_exceeded/');
	expect(urls({ providers: ['x'], codes: ['rate_limit_exceded'] })).not.toContain('/groq/rate_limit_exceeded/');
});

test('a word in common, or another number, is not near', () => {
	expect(urls({ providers: ['groq'], codes: ['rate_of_exchange'] })).toEqual([]);
	expect(urls({ providers: ['x'], codes: ['code-454'] })).toEqual([]);
});

test('the same status at that provider is near, and the page of the status', () => {
	const found = urls({ providers: ['groq'], statuses: [429] });
	expect(found).toContain('/groq/429/');
	expect(found.filter((url) => !url.startsWith('/groq/') && !url.startsWith('/status/'))).toEqual([]);
});
