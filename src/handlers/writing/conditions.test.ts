import { expect, test } from 'vitest';
import { single, together } from './alike.ts';
import { all, any, type Condition, conditionOf, not, replaced } from './conditions.ts';
import { equals, type Said, said, written } from './said.ts';

const [a, b, c] = [said('a'), said('b'), said('c')];

test('parentheses stand only where they are needed', () => {
	expect(written(any([all([a, b]), c]))).toBe('a && b || c');
	expect(written(all([any([a, b]), c]))).toBe('(a || b) && c');
	expect(written(any([any([a, a]), all([b])]))).toBe('a || b');
});

test('a denied list is turned around, and anything deeper is denied as a whole', () => {
	const status = conditionOf([[{ is: 'status', in: [400, 404] }]]);
	const inWords = replaced(
		status,
		(one): Condition<Said> => (one.is === 'status' ? any(one.in.map((status) => equals('status', String(status)))) : said('?')),
	);
	expect(written(not(any([a, b])))).toBe('!a && !b');
	expect(written(not(inWords))).toBe('status != 400 && status != 404');
	expect(written(not(any([all([a, b]), c])))).toBe('!(a && b || c)');
	expect(written(not(not(all([a, b]))))).toBe('a && b');
});

test('comparisons of one place are one with several values, or one for each place and word', () => {
	const at = ['error.code'];
	const codes = conditionOf([[{ is: 'equal', at, values: ['a'] }], [{ is: 'equal', at, values: ['b'] }]]);
	expect(together(codes)).toEqual(conditionOf([[{ is: 'equal', at, values: ['a', 'b'] }]]));
	const words = conditionOf([[{ is: 'starts', at: ['error', 'message'], texts: ['x', 'y'] }]]);
	expect(single(words)).toMatchObject({ is: 'any', of: { length: 4 } });
});
