import { expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

test('a slip of the pen finds what was meant', () => {
	expect(nearest('server-eror', ['server-error', 'rate-limited', 'timeout'])).toEqual(['server-error']);
	expect(didYouMean('rate_limit_exceded', ['rate_limit_exceeded', 'tokens'])).toBe('; did you mean rate_limit_exceeded?');
});

test('what is like nothing gets no guess', () => {
	expect(didYouMean('handoff', ['rate-limited', 'timeout'])).toBe('');
});
