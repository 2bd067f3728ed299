import { expect, test } from 'vitest';
import { onClock, timeWords } from './answer/countdown.ts';
import { inSeconds } from './in-seconds.ts';

test.each([
	[7.66, '7.7 s'],
	[59.4, '60 s'],
	[578.016, '579 s (9 min 39 s)'],
	[600, '600 s (10 min)'],
	[7_500, '7500 s (2 h 5 min)'],
	[90_000, '90000 s (1 d 1 h)'],
])('%d s is %s', (seconds, words) => {
	expect(inSeconds(seconds)).toBe(words);
});

test('what is left is told as a clock', () => {
	expect([9, 578, 7_500].map(onClock)).toEqual(['0:09', '9:38', '2:05:00']);
});

test('the time of day is written as in British English, with the day when it is another', () => {
	const words = (options: Intl.DateTimeFormatOptions, date: Date) => new Intl.DateTimeFormat('en-GB', options).format(date);
	for (let month = 0; month < 12; month++) {
		const date = new Date(2026, month, 7, 9, 5, 3);
		expect(timeWords(date, new Date(2026, month, 7, 23))).toBe(words({ timeStyle: 'medium' }, date));
		expect(timeWords(date, new Date(2026, month, 8))).toBe(words({ dateStyle: 'medium', timeStyle: 'medium' }, date));
	}
});
