import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutOf, excerptOf, mostKept } from './excerpt.ts';

const filler = (size: number) => 'a line of a log\n'.repeat(Math.ceil(size / 16));

test('a short text stays as it is, whole', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(excerptOf(text)).toBe(text);
			expect(cutOf(text)).toBeUndefined();
		}),
	);
	expect(excerptOf('x'.repeat(mostKept))).toHaveLength(mostKept);
});

test('of a long text head and tail stay, the sizes are told, and an excerpt is its own excerpt', () => {
	const piece = fc.constantFrom('a-', 'x', '\n', ' ', 'key sk-1234 ', '\ud83d\ude00', filler(500));
	fc.assert(
		fc.property(piece, fc.integer({ min: mostKept + 1, max: 400_000 }), (unit, size) => {
			const text = unit.repeat(Math.ceil(size / unit.length));
			const excerpt = excerptOf(text);
			const cut = cutOf(excerpt);
			expect(excerpt.length).toBeLessThanOrEqual(mostKept);
			expect(cut?.of).toBe(text.length);
			expect(excerpt.startsWith(text.slice(0, cut?.head))).toBe(true);
			expect(excerpt.endsWith(text.slice(text.length - (cut?.tail ?? 0)))).toBe(true);
			if (unit !== '\n') expect(Math.min(cut?.head ?? 0, cut?.tail ?? 0)).toBeGreaterThan(mostKept * 0.4);
			expect(excerptOf(excerpt)).toBe(excerpt);
		}),
		{ numRuns: 40 },
	);
});

test.each([
	['a\n', 5_000_000],
	['\n', 5_000_000],
	['\r\n', 60_000],
	['a\r', 65_000],
	['{\n', 20_000],
])('of %j over and over, in %i letters, few lines stay at each end', (unit, size) => {
	const text = unit.repeat(size / unit.length);
	const excerpt = excerptOf(text);
	const cut = cutOf(excerpt);
	expect(excerpt.split(/\r\n?|\n/).length).toBeLessThan(4_100);
	expect(cut?.of).toBe(text.length);
	expect([cut?.head, cut?.tail].every((part) => (part ?? 0) >= 1_990 * unit.length)).toBe(true);
	expect(excerpt.startsWith(text.slice(0, cut?.head))).toBe(true);
	expect(excerpt.endsWith(text.slice(text.length - (cut?.tail ?? 0)))).toBe(true);
	expect(excerptOf(excerpt)).toBe(excerpt);
});

test('a word at a cut is left out whole: no half of a key remains', () => {
	const key = `sk-${'k3Y'.repeat(300)}`;
	const words = `${key} `.repeat(600);
	expect(
		new Set(
			excerptOf(words)
				.replace(/\n.*\n/, ' ')
				.trim()
				.split(/\s+/),
		),
	).toEqual(new Set([key]));
});
