import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flat, nasty, read } from '../../../../tests/fixtures/markdown.ts';
import { paragraph } from './blocks.ts';
import { code, link, literal, prose } from './inline.ts';

test('text with markup in it is read as the text it is', async () => {
	await fc.assert(
		fc.asyncProperty(nasty, async (text) => {
			expect(flat((await read(paragraph(literal(text)))).textContent)).toBe(flat(text));
		}),
		{ numRuns: 2000 },
	);
});

test('code is read as it stands, whatever backticks are in it', async () => {
	await fc.assert(
		fc.asyncProperty(nasty, async (text) => {
			expect(flat((await read(paragraph(code(text)))).textContent)).toBe(flat(text));
		}),
		{ numRuns: 2000 },
	);
});

test('a link leads where it says', async () => {
	const found = (await read(link(literal('a [b] `c` https://d.e'), 'https://a.b/x_(y)|z?q="1"'))).querySelector('a');
	expect(found?.textContent).toBe('a [b] `c` https://d.e');
	expect(decodeURIComponent(found?.getAttribute('href') ?? '')).toBe('https://a.b/x_(y)|z?q="1"');
});

test('identifiers stay readable', () => {
	expect(literal('rate_limit_exceeded & more (1)')).toBe('rate_limit_exceeded & more (1)');
	expect(literal('write to https://help.x.com/a_b.')).toBe('write to https://help.x.com/a_b.');
	expect(literal('_private_ &lt; a|b')).toBe('\\_private\\_ \\&lt; a|b');
	expect(code('a `b` c')).toBe('``a `b` c``');
});

test('prose keeps its code and its links, and drops a link that leads nowhere here', () => {
	const resolve = (href: string) => (href.startsWith('#') ? undefined : href.replace(/\/$/, '.md'));
	expect(prose('See [`429`](/groq/429/), `a|b`, [here](#cases) and <b>.', resolve)).toBe(
		'See [`429`](/groq/429.md), `a|b`, here and \\<b>.',
	);
});
