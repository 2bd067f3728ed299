import { expect, test } from 'vitest';
import { sharedPhrases } from './phrases.ts';

const said = [
	'This would exceed the rate limit of {limit} tokens per minute. Read the response headers.',
	'This would exceed a rate limit of {limit} requests per minute.',
	'Number of tokens has exceeded your limit. Read the response headers.',
];
const other = 'Number of connections has exceeded your limit.';

test('the fewest phrases that the messages of a case share', () => {
	expect(sharedPhrases(said, [other], 4)).toEqual(['This would exceed']);
});

test('a phrase that another case has tells nothing, and one too many is none', () => {
	expect(sharedPhrases(said, [other, 'This would exceed the budget.'], 4)?.join()).not.toMatch(/^This would exceed,/);
	expect(sharedPhrases([...said, 'Number of requests has exceeded'], [], 1)).toBeUndefined();
	expect(sharedPhrases(['Too many'], [], 4)).toBeUndefined();
});

test('the first message that shares no phrase has one of its own where that is asked for', () => {
	const [shared, own = '', ...more] = sharedPhrases(said, [other], 4, { alone: true }) ?? [];
	expect([shared, more]).toEqual(['This would exceed', []]);
	expect(said[2]).toContain(own);
	expect(sharedPhrases(['Too many'], [], 4, { alone: true })).toBeUndefined();
});
