import { expect, test } from 'vitest';
import { pageOf } from './text-index.ts';

test('a page keeps everything but what Pagefind alone reads', () => {
	const html =
		'<article class="prose" data-pagefind-body><span hidden data-pagefind-filter="provider:groq, kind:code"></span>' +
		'<header class="retired" data-pagefind-meta="title:Groq 429 Too many"><h1 data-pagefind-meta="title">429</h1></header>' +
		'<p>Mark it with data-pagefind-body.</p></article><aside data-pagefind-ignore aria-label="About"></aside>';
	expect(pageOf(html).html).toBe(
		'<article class="prose"><header class="retired"><h1>429</h1></header><p>Mark it with data-pagefind-body.</p></article><aside aria-label="About"></aside>',
	);
});

test('prose is searched; code, responses, what stands beside it and the numbers of sources are not', () => {
	const html =
		'<html lang="en"><head><title>Groq 429</title></head><body class="a"><header>Find</header><main id="main" data-pagefind-body><script>{"a":1}</script>' +
		'<p>Wait.<a class="ref" href="#s1" aria-label="Source 1">1</a></p><pre class="code" tabindex="0"><code>HTTP/1.1 429</code></pre>' +
		'<section><h2 id="handle">Handle it</h2><p>Put it there.</p><snippet-tabs class="tabs"><p>code</p></snippet-tabs></section>' +
		'<p>Notes.</p><ol class="sources"><li>The docs</li></ol><aside class="rail" aria-label="About this page"><nav>Wait</nav></aside></main><footer>About</footer></body></html>';
	expect(pageOf(html).searched).toBe('<html lang="en"><main id="main" data-pagefind-body><p>Wait.</p><p>Notes.</p>');
});

test('a page that is not marked is no matter of the index', () => {
	expect(pageOf('<main><p>Wait.</p></main>')).toEqual({ html: '<main><p>Wait.</p></main>', searched: '' });
});
