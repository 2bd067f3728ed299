import { expect, test } from 'vitest';
import { withoutMarks } from './text-index.ts';

test('a page keeps everything but what Pagefind alone reads', () => {
	const html =
		'<article class="prose" data-pagefind-body><span hidden data-pagefind-filter="provider:groq, kind:code"></span>' +
		'<header class="retired" data-pagefind-meta="title:Groq 429 Too many"><h1 data-pagefind-meta="title">429</h1></header>' +
		'<p>Mark it with data-pagefind-body.</p></article><aside data-pagefind-ignore aria-label="About"></aside>';
	expect(withoutMarks(html)).toBe(
		'<article class="prose"><header class="retired"><h1>429</h1></header><p>Mark it with data-pagefind-body.</p></article><aside aria-label="About"></aside>',
	);
});
