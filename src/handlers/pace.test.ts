import { expect, test } from 'vitest';
import { delayOf } from './pace.ts';

const backoff = (note: string) => delayOf({ from: 'backoff', note });

test.each([
	['Back off 1 s, 2 s, 4 s … up to 60 s, with jitter. Acme doesn’t say how long.', 1, 2, 60, 5],
	['Back off 30 s, 1 min, 2 min … up to 10 min, the length of the window.', 30, 2, 600, 5],
	['Back off 1 s, 2 s, 4 s … up to 60 s, with jitter, five tries in all.', 1, 2, 60, 5],
	['Retry after 1 s, three tries in all.', 1, 1, 60, 3],
	['Retry after 1 s, 2 s and 4 s, then give up.', 1, 2, 60, 4],
	['Retry after 1 minute, then 2, then 4.', 60, 2, 480, 4],
	['Retry once after a few seconds, then skip the resource.', 3, 1, 60, 2],
	['Wait the seconds in `retry-after`. An earlier retry fails.', 1, 2, 60, 5],
	['Exponential backoff, from 2 seconds, doubling; the documented helper gives up after three tries.', 2, 2, 60, 3],
])('the numbers of a sentence: %s', (note, first, factor, longest, tries) => {
	expect(backoff(note)).toEqual({ first, factor, longest, tries });
});

test('a named wait comes first, and the sentence says what to do without it', () => {
	const note = 'Wait the seconds in `retry-after`. Without it, wait the time in the message (`Please try again in …`).';
	const said = { from: 'header', name: 'retry-after', format: 'seconds' } as const;
	expect(delayOf({ ...said, note })).toMatchObject({ said: { in: 'header', name: 'retry-after' }, sentence: 'try again in', first: 1 });
	expect(delayOf({ ...said, note: 'Wait the seconds in `retry-after`. Without it, wait 120 s.' })).toMatchObject({ first: 120, factor: 1 });
});

test('what no program can wait for has no delay', () => {
	expect(delayOf({ from: 'period', note: 'Until next month.' })).toBeUndefined();
	expect(delayOf({ from: 'poll', note: 'Ask until it is done.' })).toBeUndefined();
});
