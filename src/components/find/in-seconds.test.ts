import { expect, test } from 'vitest';
import { onClock } from './answer/countdown.ts';
import { inSeconds } from './in-seconds.ts';

test.each([
	[7.66, '7.7 s'],
	[59.4, '59 s'],
	[579, '579 s (9 min 39 s)'],
	[600, '600 s (10 min)'],
	[7_500, '7500 s (2 h 5 min)'],
	[90_000, '90000 s (1 d 1 h)'],
])('%d s is %s', (seconds, words) => {
	expect(inSeconds(seconds)).toBe(words);
});

test('what is left is told as a clock', () => {
	expect([9, 578, 7_500].map(onClock)).toEqual(['0:09', '9:38', '2:05:00']);
});
