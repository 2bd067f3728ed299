import { expect, test } from 'vitest';
import { sayDecoded, sayFound, sayFoundWithoutProse } from './say.ts';

test('the count, and what is not documented before it', () => {
	expect([sayFound([], 1), sayFound([], 12)]).toEqual(['1 result.', '12 results.']);
	expect(sayFound([], 0)).toBe('Nothing found. Try fewer words, or paste the whole error.');
	expect(sayFound(['Groq documents no status 529.'], 2)).toBe('Groq documents no status 529. Closest matches: 2 results.');
	expect(sayFound(['Groq documents no status 529.'], 0)).toBe('Groq documents no status 529. Nothing found.');
	expect(sayFoundWithoutProse([], 1)).toMatch(/^1 result\. The text of the pages could not be searched/);
});

test('an entry with its verdict, that of its case first, or how many it can be', () => {
	const match = { entry: { title: 'Groq 429: Rate limited' }, action: 'depends' };
	expect(sayDecoded({ outcome: 'known', matches: [match] })).toBe('Groq 429: Rate limited. Verdict: depends.');
	expect(sayDecoded({ outcome: 'known', matches: [{ ...match, action: 'wait' }, match] })).toBe('Groq 429: Rate limited. Verdict: wait.');
	expect(sayDecoded({ outcome: 'ambiguous', matches: [match, match] })).toBe('2 possible errors.');
	expect(sayDecoded({ outcome: 'ambiguous', matches: [match] })).toBe('Likely: Groq 429: Rate limited. Verdict: depends.');
	expect(sayDecoded({ outcome: 'unknown', matches: [] })).toBe('Not known.');
});
