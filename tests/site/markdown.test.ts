import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourcesUsed } from '../../src/catalogue/query.ts';
import { site } from '../../src/site.ts';
import { flat, read } from '../fixtures/markdown.ts';
import { addresses, catalogue as all, pages, root } from './built.ts';

const textAt = (address: string) => readFileSync(join(root, address), 'utf8');
const markdown = [...addresses].filter((address) => address.endsWith('.md'));
const texts = ['/llms.txt', '/llms-full.txt', ...all.providers.map(({ href }) => `${href}llms-full.txt`)];
/** What is no page for a search engine (404, offline) has no Markdown either. */
const paged = pages.filter(({ dom }) => !dom.querySelector('meta[name=robots]'));
const besideIt = (address: string) => (address === '/' ? '/index.md' : address.replace(/\/$/, '.md'));
const entryAt = (slugged: { href: string }) => textAt(besideIt(slugged.href));

test('every page has its Markdown and names it, in the head and in the text; nothing else has one', () => {
	const wrong = paged.filter(({ address, dom }) => {
		const href = besideIt(address);
		const named = dom.querySelector('link[rel=alternate][type="text/markdown"]')?.getAttribute('href');
		const shown = dom.querySelector('main copy-page + ul a')?.getAttribute('href');
		return !addresses.has(href) || named !== href || shown !== href;
	});
	expect(wrong.map(({ address }) => address)).toEqual([]);
	expect(markdown.sort()).toEqual(paged.map(({ address }) => besideIt(address)).sort());
	expect(pages.find(({ address }) => address === '/404.html')?.html).not.toContain('text/markdown');
});

test('entries and providers name their JSON', () => {
	const named = (href: string) =>
		pages
			.find(({ address }) => address === href)
			?.dom.querySelector('link[type="application/json"]')
			?.getAttribute('href');
	expect(all.entries.filter((entry) => named(entry.href) !== `/api/v1/errors/${entry.id}.json`).map(({ id }) => id)).toEqual([]);
	expect(all.providers.filter((provider) => named(provider.href) !== `/api/v1/providers/${provider.id}.json`)).toEqual([]);
});

test('every link in a Markdown form or in llms.txt leads to what was built, and between pages to Markdown', async () => {
	const dead = new Set<string>();
	for (const address of [...markdown, ...texts]) {
		for (const link of (await read(textAt(address))).querySelectorAll('a')) {
			const href = link.getAttribute('href') ?? '';
			// A place on the same page: a heading of it.
			if (href.startsWith('#')) {
				const headings = [...(await read(textAt(address))).querySelectorAll('h2, h3')].map(({ textContent }) =>
					textContent.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
				);
				if (!headings.includes(href.slice(1))) dead.add(`${address}: ${href}`);
				continue;
			}
			const own = href.startsWith(site.url) ? new URL(href).pathname : undefined;
			if (own !== undefined ? !addresses.has(own) : /^(https?:|mailto:)/.test(href) ? false : !addresses.has(href) || href.endsWith('/'))
				dead.add(`${address}: ${href}`);
		}
	}
	expect([...dead]).toEqual([]);
});

test('the Markdown of an entry is below 6,000 bytes', () => {
	const sizes = all.entries.map((entry) => [entry.id, Buffer.byteLength(entryAt(entry))] as const);
	expect(sizes.filter(([, size]) => size >= 6_000)).toEqual([]);
});

test('an entry says in Markdown what its page says: verdict, title, sources with dates; what is missing it says', async () => {
	const missing: string[] = [];
	for (const entry of all.entries) {
		const written = entryAt(entry);
		const text = flat((await read(written)).textContent);
		const want = [entry.title, entry.verdict.action, entry.verdict.wait?.name ?? '', `${site.url}${entry.href}`, 'CC BY 4.0'];
		if (!written.includes('Left out here')) {
			want.push(...entry.messages.map((message) => message.template));
			want.push(...sourcesUsed(entry).flatMap(({ source }) => [source.title, source.checked]));
		}
		for (const words of want) if (!text.includes(flat(words))) missing.push(`${entry.id}: ${words}`);
		const marks = [...written.matchAll(/ \[(\d{1,2})(?:, our reading)?\](?= \||$)/gm)].map(([, number]) => Number(number));
		const listed = written.split('## Sources')[1]?.match(/^\d+\. /gm)?.length ?? 0;
		if (Math.max(...marks) !== listed) missing.push(`${entry.id}: ${Math.max(...marks)} sources named, ${listed} listed`);
	}
	expect(missing).toEqual([]);
});

test('every table has as many cells in each row as in its head', async () => {
	const wrong: string[] = [];
	for (const address of markdown) {
		for (const table of (await read(textAt(address))).querySelectorAll('table')) {
			const counts = new Set(table.querySelectorAll('tr').map((row) => row.querySelectorAll('th, td').length));
			if (counts.size !== 1) wrong.push(address);
		}
		// A row that its table lost would be a paragraph with pipes.
		if ((await read(textAt(address))).querySelectorAll('p').some((p) => /^\|.*\|$/m.test(p.textContent))) wrong.push(address);
	}
	expect(wrong).toEqual([]);
});

test('llms.txt names every provider, guide, comparison, status in use and meaning, and nothing but Markdown', async () => {
	const dom = await read(textAt('/llms.txt'));
	expect(dom.querySelectorAll('h1').map((heading) => heading.textContent)).toEqual([site.name]);
	expect(dom.querySelector('blockquote')?.textContent).toContain('open reference');
	const links = new Set(dom.querySelectorAll('li a').map((link) => link.getAttribute('href') ?? ''));
	expect([...links].filter((href) => !href.endsWith('.md'))).toEqual([]);
	const used = all.statuses.filter((status) => status.entries.length > 0);
	const wanted = [...all.providers, ...all.guides, ...used, ...all.conditions].map(({ href }) => besideIt(href));
	expect(wanted.filter((href) => !links.has(href))).toEqual([]);
	expect([...links].filter((href) => href.startsWith('/compare/')).length).toBe(
		markdown.filter((name) => name.startsWith('/compare/')).length,
	);
	for (const provider of all.providers) {
		const text = entryAt(provider);
		expect(provider.entries.filter((entry) => !text.includes(`(${besideIt(entry.href)})`)).map(({ id }) => id)).toEqual([]);
	}
});

test('llms-full.txt lists the file of each provider, which holds its page and every entry, and says its size', () => {
	const index = textAt('/llms-full.txt');
	for (const provider of all.providers) {
		const address = `${provider.href}llms-full.txt`;
		expect(index).toContain(`(${address}): ${provider.entries.length} errors.`);
		const text = textAt(address);
		const body = text.slice(text.indexOf('\n---\n\n') + 6);
		expect(text).toContain(`follow, ${Buffer.byteLength(body)} bytes.`);
		expect([provider, ...provider.entries].filter((record) => !body.includes(entryAt(record).trim())).map(({ id }) => id)).toEqual([]);
	}
});
