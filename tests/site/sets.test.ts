import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerFile, readLedger } from '../../src/addresses/ledger.ts';
import { site } from '../../src/site.ts';
import { addresses, catalogue as all, pages, root } from './built.ts';

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const inSite = (url: string) => url.slice(site.url.length);
const sorted = (items: Iterable<string>) => [...new Set(items)].sort();
const entries = sorted(all.entries.map(({ href }) => href));
const areEntries = (found: Iterable<string>) => sorted([...found].filter((address) => entries.includes(address)));

test('entries in content, pages, sitemap, errors.json and ledger are the same set', () => {
	const index = read('sitemap-index.xml');
	const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => inSite(match[1] ?? ''));
	const mapped = maps.flatMap((map) => [...read(map).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => inSite(match[1] ?? '')));
	const listed = (JSON.parse(read('api/v1/errors.json')) as { errors: { url: string }[] }).errors.map(({ url }) => inSite(url));
	expect(areEntries(addresses)).toEqual(entries);
	expect(areEntries(mapped)).toEqual(entries);
	expect(sorted(listed)).toEqual(entries);
	expect(areEntries(readLedger(readFileSync(ledgerFile, 'utf8')).map(({ address }) => address))).toEqual(entries);
	// The sitemap holds pages for readers alone: no redirects, no 404.
	const lasting = pages.filter(({ dom }) => !dom.querySelector('meta[name=robots]')).map(({ address }) => address);
	expect(sorted(mapped)).toEqual(sorted(lasting));
});

test('every page says its one address, and what it is', () => {
	const wrong = pages
		.filter(({ dom }) => !dom.querySelector('meta[name=robots]'))
		.filter(({ address, dom }) => dom.querySelector('link[rel=canonical]')?.getAttribute('href') !== site.url + address);
	expect(wrong.map(({ address }) => address)).toEqual([]);
	for (const { href } of all.entries) {
		const data =
			pages.find(({ address }) => address === href)?.dom.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
		const graph = (JSON.parse(data) as { '@graph': { '@type': string }[] })['@graph'];
		expect(graph.map((item) => item['@type'])).toEqual(['TechArticle', 'BreadcrumbList']);
	}
});

test('browser search, app and feeds are described, and what they name is there', () => {
	const manifest = JSON.parse(read('manifest.webmanifest')) as { icons: { src: string }[]; start_url: string };
	for (const { src } of manifest.icons) expect(addresses.has(src), src).toBe(true);
	expect(read('opensearch.xml')).toContain(`template="${site.url}/find/?q={searchTerms}"`);
	const feed = JSON.parse(read('changes.json')) as { items: { url: string }[] };
	for (const { url } of feed.items) expect(addresses.has(inSite(url)), url).toBe(true);
	expect((read('changes.xml').match(/<entry>/g) ?? []).length).toBe(feed.items.length);
});

test('no file of the site is empty: one whose writing was cut off would break a page or the text search', () => {
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => ({ name, stats: statSync(join(root, name)) }));
	expect(files.filter(({ stats }) => stats.isFile() && stats.size === 0).map(({ name }) => name)).toEqual([]);
	expect(files.map(({ name }) => name)).toContain(join('pagefind', 'pagefind-entry.json'));
});
