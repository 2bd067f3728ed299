import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, exampleOf, exampleWait, type RetryPolicy, timelineOf } from './timeline.ts';

const policy: RetryPolicy = { attempts: 5, cap: 600, factor: 2, longest: 60 };

test('backoff: the latest time doubles its step, the earliest stays at once', () => {
	expect(timelineOf(policy).attempts.map(({ earliest, latest }) => [earliest, latest])).toEqual([
		[0, 0],
		[0, 1],
		[0, 3],
		[0, 7],
		[0, 15],
	]);
});

test('a stated wait is kept to the second', () => {
	expect(timelineOf(policy, 7).attempts.map(({ latest }) => latest)).toEqual([0, 7, 14, 21, 28]);
});

test('the example takes a wait to be stated where the recipe reads one', () => {
	const latest = (over: object) => exampleOf({ policy: { ...policy, ...over } }).attempts[1]?.latest;
	expect(latest({})).toBe(1);
	expect(latest({ stated: 'header' })).toBe(exampleWait);
});

test('a wait past the cap ends it, and is not begun', () => {
	const { attempts, ends } = timelineOf(policy, 579);
	expect(attempts.map(({ latest }) => latest)).toEqual([0, 579]);
	expect(ends).toBe('cap');
});

test('no try is sent before the one ahead of it, nor after the cap', () => {
	fc.assert(
		fc.property(fc.option(fc.double({ min: 0, max: 1000, noNaN: true }), { nil: undefined }), (stated) => {
			const { attempts } = timelineOf(policy, stated);
			expect(attempts.length).toBeGreaterThan(0);
			for (const [index, { earliest, latest }] of attempts.entries()) {
				const before = attempts[index - 1] ?? { earliest: 0, latest: 0 };
				expect(earliest).toBeGreaterThanOrEqual(before.earliest);
				expect(latest).toBeGreaterThanOrEqual(before.latest);
				expect(latest).toBeLessThanOrEqual(600);
			}
		}),
	);
});

test('an axis ends at or after the last try, in six steps at most', () => {
	for (const seconds of [0, 0.4, 1, 7, 15, 28, 579, 600]) {
		const { end, marks } = axisOf(seconds);
		expect(end).toBeGreaterThanOrEqual(seconds);
		expect(marks.length).toBeLessThanOrEqual(8);
		expect(marks.at(-1)).toBe(end);
	}
});
