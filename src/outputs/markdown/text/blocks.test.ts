import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flat, nasty, read } from '../../../../tests/fixtures/markdown.ts';
import { fence, heading, list, numbered, table } from './blocks.ts';
import { code, literal } from './inline.ts';

test('a table has as many cells in each row as in its head, and each holds what was put in', async () => {
	const rows = fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 1, maxLength: 3 });
	await fc.assert(
		fc.asyncProperty(rows, async (cells) => {
			const written = table(
				['one', literal('|'), 'three'],
				cells.map(([a, b, c]) => [literal(a), code(b), `${literal(c)} [1]`]),
			);
			const found = (await read(written))
				.querySelectorAll('tr')
				.map((row) => row.querySelectorAll('th, td').map((cell) => flat(cell.textContent)));
			expect(found).toEqual([['one', '|', 'three'], ...cells.map(([a, b, c]) => [flat(a), flat(b), flat(`${c} [1]`)])]);
		}),
		{ numRuns: 1000 },
	);
});

test('a short row is filled up, a long one is cut', () => {
	expect(table(['a', 'b'], [['1'], ['1', '2', '3']])).toBe('| a | b |\n| --- | --- |\n| 1 |  |\n| 1 | 2 |');
});

test('an item that begins like another block is an item', async () => {
	const items = ['# no heading', '- no list', '1. no number', '> no quote', '+ no list', '=== no rule'];
	for (const [write, tag] of [
		[list, 'ul'],
		[numbered, 'ol'],
	] as const) {
		const found = await read(write(items.map(literal)));
		expect(found.querySelectorAll(`${tag} > li`).map((item) => item.textContent)).toEqual(items);
		expect(found.querySelectorAll('h1, blockquote, li li')).toEqual([]);
	}
});

test('a heading keeps the signs at its end', async () => {
	expect((await read(heading(2, literal('C #')))).querySelector('h2')?.textContent).toBe('C #');
});

test('a fence is longer than the fences in it', async () => {
	const text = 'a\n```\nb\n````\n| c | `d` <e>';
	expect((await read(fence(text, 'text'))).querySelector('pre')?.textContent.trim()).toBe(text);
});
