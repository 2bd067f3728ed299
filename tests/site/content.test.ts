import { beforeAll, expect, test } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/catalogue/build.ts';
import { casesOf, sourcesUsed } from '../../src/catalogue/query.ts';
import { loadFromDisk } from '../../src/load/from-disk.ts';
import { page, pages, textOf } from './built.ts';

let all: Catalogue;
beforeAll(() => {
	all = buildCatalogue(loadFromDisk(process.cwd()).records);
});

test('every record has its page', () => {
	const built = new Set(pages.map(({ address }) => address));
	const records = [...all.providers, ...all.entries, ...all.conditions, ...all.statuses, ...all.guides];
	expect(records.map(({ href }) => href).filter((href) => !built.has(href))).toEqual([]);
});

test('every entry is in its provider table, on its status pages and in the A to Z index', () => {
	const missing: string[] = [];
	const links = (address: string) =>
		new Set(
			page(address)
				.dom.querySelectorAll('main a')
				.map((link) => link.getAttribute('href')),
		);
	const index = links('/find/');
	for (const provider of all.providers) {
		const table = links(provider.href);
		for (const entry of provider.entries) if (!table.has(entry.href) || !index.has(entry.href)) missing.push(entry.id);
	}
	for (const status of all.statuses) {
		const listed = links(status.href);
		for (const entry of status.entries) if (!listed.has(entry.href)) missing.push(`${status.id}: ${entry.id}`);
	}
	expect(missing).toEqual([]);
});

test('an entry page shows its verdict, every sample, message, cause and fix, and every source with its date', () => {
	const missing: string[] = [];
	for (const entry of all.entries) {
		const text = textOf(entry.href);
		const want = [
			entry.verdict.action,
			entry.title,
			...entry.messages.map((message) => message.template),
			...entry.samples.map((sample) => sample.text),
			...sourcesUsed(entry).flatMap(({ source }) => [source.title, source.checked]),
		];
		if (entry.verdict.wait) want.push(entry.verdict.wait.name ?? '');
		for (const item of casesOf(entry).cases) want.push(item.title);
		const flat = text.replace(/\s+/g, '');
		for (const item of want) {
			const words = item.replace(/\s+/g, '');
			if (![words, words.replaceAll('`', '')].some((form) => flat.includes(form))) missing.push(`${entry.id}: ${item.slice(0, 80)}`);
		}
	}
	expect(missing).toEqual([]);
});

test('every entry carries a snippet in four languages, with its provider in it and no token left', () => {
	const wrong: string[] = [];
	for (const entry of all.entries) {
		const { dom } = page(entry.href);
		const snippets = dom.querySelectorAll('snippet-tabs pre').map((pre) => pre.textContent);
		if (snippets.length !== 4) wrong.push(`${entry.id}: ${snippets.length} snippets`);
		for (const text of snippets) {
			if (/__[A-Z_]+__/.test(text.replaceAll('__name__', ''))) wrong.push(`${entry.id}: a token is left: ${/__[A-Z_]+__/.exec(text)}`);
			if (!text.includes(entry.provider.base_urls[0]?.url ?? '?')) wrong.push(`${entry.id}: no base URL`);
		}
	}
	expect(wrong).toEqual([]);
});

test('observed facts link to their thread', () => {
	const wrong = all.entries.flatMap((entry) => {
		const links = new Set(
			page(entry.href)
				.dom.querySelectorAll('a[rel=external]')
				.map((link) => link.getAttribute('href')),
		);
		return sourcesUsed(entry)
			.filter(({ source }) => source.kind === 'thread' && !links.has(source.url))
			.map(({ key }) => `${entry.id}: ${key}`);
	});
	expect(wrong).toEqual([]);
});

test('there are at least 200 entries', () => {
	const count = (id: string) => all.providers.find((provider) => provider.id === id)?.entries.length ?? 0;
	expect([count('xai') >= 28, count('groq') >= 32, count('x') >= 100, count('ai-api') >= 39, all.entries.length >= 200]).toEqual([
		true,
		true,
		true,
		true,
		true,
	]);
});
