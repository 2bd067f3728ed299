import { expect, test } from 'vitest';
import { all, any, type Condition, equals, not, said, written } from './conditions.ts';

const write = (condition: Condition) =>
	written(condition, (atom) => (atom.is === 'status' ? any(...atom.in.map((status) => equals('status', String(status)))) : said('?')));
const [a, b, c] = [said('a'), said('b'), said('c')];

test('parentheses stand only where they are needed', () => {
	expect(write(any(all(a, b), c))).toBe('a && b || c');
	expect(write(all(any(a, b), c))).toBe('(a || b) && c');
	expect(write(any(any(a, a), all(b)))).toBe('a || b');
});

test('a denied list is turned around, and anything deeper is denied as a whole', () => {
	expect(write(not(any(a, b)))).toBe('!a && !b');
	expect(write(not({ is: 'atom', atom: { is: 'status', in: [400, 404] } }))).toBe('status != 400 && status != 404');
	expect(write(not(any(all(a, b), c)))).toBe('!(a && b || c)');
	expect(write(not(not(all(a, b))))).toBe('a && b');
});
