import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markdownHref } from '../../src/addresses/ids.ts';
import { whatChanged } from '../../src/catalogue/changes.ts';
import { foremost } from '../../src/views/most-listed.ts';
import { dayInWords } from '../../src/views/source-words.ts';
import { catalogue as all, page, root, textOf } from './built.ts';

const hrefs = (address: string, within = 'main') =>
	new Set(
		page(address)
			.dom.querySelectorAll(`${within} a`)
			.map((link) => link.getAttribute('href')),
	);
const markdownOf = (address: string) => readFileSync(join(root, markdownHref(address)), 'utf8');

test('a code that providers share has a page with each of them, in the list, in the rail of each and in llms.txt', () => {
	expect(all.codes.length).toBeGreaterThan(20);
	const listed = hrefs('/code/');
	const llms = readFileSync(join(root, 'llms.txt'), 'utf8');
	const missing: string[] = [];
	for (const { href, entries } of all.codes) {
		const links = hrefs(href, 'table');
		const written = markdownOf(href);
		for (const entry of entries) {
			if (!links.has(entry.href)) missing.push(`${href}: ${entry.id}`);
			if (!written.includes(`(${markdownHref(entry.href)})`)) missing.push(`${href} as Markdown: ${entry.id}`);
			if (!hrefs(entry.href, '.rail').has(href)) missing.push(`${entry.id}: ${href}`);
		}
		if (!listed.has(href)) missing.push(`/code/: ${href}`);
		if (!llms.includes(`(${markdownHref(href)})`)) missing.push(`llms.txt: ${href}`);
	}
	expect(missing).toEqual([]);
});

test('an entry says its last change, which the page of changes tells in that month', () => {
	const missing: string[] = [];
	const told = page('/changes/').dom;
	for (const entry of all.entries) {
		const change = all.changes.find(({ id }) => id === entry.id);
		if (!change) continue;
		if (!textOf(entry.href).includes(`Last change: ${dayInWords(change.date)}: ${whatChanged(change)}`)) missing.push(entry.id);
		const month = told.getElementById(change.date.slice(0, 7))?.parentNode;
		if (!month?.querySelectorAll('a').some((link) => link.getAttribute('href') === entry.href)) missing.push(`/changes/: ${entry.id}`);
	}
	expect(missing).toEqual([]);
	expect(all.changes.length).toBeGreaterThan(0);
});

test('a table of a guide that is made from the data holds every provider that stands side by side, on the page and as Markdown', () => {
	let tables = 0;
	for (const { href, body } of all.guides) {
		const shown = page(href).dom.querySelectorAll('table.from-data');
		const asked = [...body.matchAll(/^<ProviderTable of="[^"]+"( at=")?/gm)];
		expect(shown.length, href).toBe(asked.length);
		for (const [index, table] of shown.entries()) {
			if (asked[index]?.[1]) continue;
			tables++;
			const heads = table.querySelectorAll('tbody th').map((head) => head.textContent);
			for (const { name } of foremost(all.providers)) {
				expect(
					heads.some((head) => head.startsWith(name)),
					`${href}: ${name}`,
				).toBe(true);
				expect(markdownOf(href), `${href} as Markdown`).toContain(name);
			}
		}
	}
	expect(tables).toBeGreaterThanOrEqual(5);
});

test('every fact in such a table names its source, and the list of sources stands below', () => {
	for (const { href } of all.guides) {
		const { dom } = page(href);
		for (const row of dom.querySelectorAll('table.from-data tbody tr')) {
			const target = row.querySelector('a.ref')?.getAttribute('href') ?? '#none';
			expect(dom.getElementById(target.slice(1)), `${href}: ${row.textContent}`).not.toBeNull();
		}
	}
});

test('the rail of an entry names a provider once for a condition, and the demonstration after the real ones', () => {
	const linksOf = (address: string, list: string) =>
		page(address)
			.dom.querySelectorAll(list)
			.map((item) => item.querySelectorAll('a').map((link) => link.getAttribute('href') ?? ''));
	const conditions = linksOf('/groq/rate_limit_exceeded/', '#condition ~ .links');
	expect(conditions).toHaveLength(2);
	for (const links of conditions) expect(new Set(links.map((link) => link.split('/')[1])).size).toBe(links.length);
	expect(conditions.flat()).toContain('/openai/rate_limit_exceeded/');
	expect(linksOf('/groq/429/', '#same-status ~ .inline').flat().at(-1)).toBe('/ai-api/429/');
});
