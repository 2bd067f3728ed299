import { expect, test } from 'vitest';
import type { Atom, Plan, Test } from './plan.ts';
import { withoutLists } from './successes.ts';

const is = (...values: string[]): Atom => ({ is: 'equal', at: ['end'], values });
const blocked: Test = [[is('a', 'b', 'c')], [is('d', 'e', 'f')], [{ is: 'missing', at: ['error'], not: true }]];
const successes = (...whens: Test[]): Pick<Plan, 'successes' | 'branches'> => ({
	successes: whens.map((when, index) => ({ id: `${index}`, when })),
	branches: [],
});

test('many values that are no success are those that no success has', () => {
	expect(withoutLists(blocked, successes([[is('stop')]]))).toEqual([
		[
			{ is: 'missing', at: ['end'], not: true },
			{ is: 'equal', at: ['end'], values: ['stop'], not: true },
		],
		[{ is: 'missing', at: ['error'], not: true }],
	]);
});

test('they stay as they are where a success can have another value, and where they are few', () => {
	expect(withoutLists(blocked, successes([[is('stop')]], [[]]))).toBe(blocked);
	expect(withoutLists(blocked, successes())).toBe(blocked);
	const few = blocked.slice(1);
	expect(withoutLists(few, successes([[is('stop')]]))).toBe(few);
});
