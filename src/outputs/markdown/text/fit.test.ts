import { expect, test } from 'vitest';
import { bytes, fit } from './fit.ts';

const write = (without: readonly string[]) => ['aa', 'bb', 'cc'].filter((part) => !without.includes(part)).join('');

test('as little as possible is left out, in the order given', () => {
	expect(fit('/a/', 7, ['cc', 'aa'], write)).toBe('aabbcc');
	expect(fit('/a/', 6, ['cc', 'aa'], write)).toBe('aabb');
	expect(fit('/a/', 4, ['cc', 'aa'], write)).toBe('bb');
});

test('what cannot be made to fit is an error, not a long page', () => {
	expect(() => fit('/a/', 2, ['cc', 'aa'], write)).toThrow('/a/ stays above 2 bytes');
});

test('bytes are counted, not characters', () => {
	expect(bytes('ä🙂')).toBe(6);
});
