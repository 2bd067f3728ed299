import { describe, expect, test } from 'vitest';
import { acme, anEntry, records } from '../../tests/fixtures/catalogue.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import type { Catalogue, Guide } from '../catalogue/model.ts';
import { allErrors } from './all-errors.ts';
import { comparisonView, partsLeftOut } from './compare/comparison.ts';
import { type Cell, ofProviders, type Table } from './compare/table.ts';
import { comparisons } from './compare/tables.ts';
import { guideView } from './guides/guide.ts';
import { homeView } from './home.ts';
import { foremost, mostEntries, mostProviders } from './most-listed.ts';
import { conditionView } from './overview/condition.ts';
import { statusView } from './overview/status.ts';

/** A site of so many providers by the names a, b, c …; each has an entry for 400, and every one more codes than the one before. */
function siteOf(providers: number): Catalogue {
	const ids = Array.from({ length: providers }, (_, index) => String.fromCharCode(97 + index));
	return buildCatalogue({
		...records(),
		providers: ids.map((id) => ({ id, data: acme({ name: id.toUpperCase(), base_urls: [url(`https://api.${id}.com`)] }) })),
		entries: ids.flatMap((id, index) => [
			{ id: `${id}/400`, data: anEntry({ kind: 'status', code: undefined, status: [400] }) },
			...Array.from({ length: index + 1 }, (_, n) => ({ id: `${id}/code_${n}`, data: anEntry({ code: `code_${n}` }) })),
		]),
	});
}
const url = (text: string) => ({ url: text, note: 'The only one.', source: 'docs' });

const few = siteOf(mostProviders);
const many = siteOf(mostProviders + 3);
const leftOut = ['a', 'b', 'c'];

test('of too many providers those with the most errors stand side by side, by name; a demonstration is the first to go', () => {
	expect(foremost(few.providers)).toEqual(few.providers);
	expect(foremost(many.providers)).toEqual(many.providers.slice(3));
	const demo = siteOf(mostProviders + 1);
	const last = demo.providers.at(-1);
	if (last) last.base_urls = [url('https://api.example.com')];
	expect(foremost(demo.providers)).toEqual(demo.providers.slice(0, -1));
});

describe('comparisons', () => {
	const cellsOf = ({ columns, rows }: Table, id: string): Cell[] =>
		rows.flatMap((row) => row.cells.filter((_, index) => [row.provider, columns[index]?.provider].includes(id)));

	test.each(comparisons(many).map((table) => [table.id, table] as const))('%s: page and parts hold the whole between them', (_, table) => {
		const [section] = comparisonView(table, many, []).sections.filter((item) => item.kind === 'table');
		expect(section?.providers.filter(({ shown }) => !shown).map(({ id }) => id)).toEqual(leftOut);
		const parts = partsLeftOut(table, many);
		expect(parts.map(({ provider }) => provider)).toEqual(leftOut);
		for (const { id } of many.providers) {
			const held = parts.find(({ provider }) => provider === id)?.table ?? section?.table;
			expect(held && cellsOf(held, id), id).toEqual(cellsOf(table, id));
		}
		for (const id of leftOut) expect(section && cellsOf(section.table, id)).toEqual([]);
	});

	test('of few providers a page has all, and no part is written', () => {
		for (const table of comparisons(few)) {
			expect(ofProviders(table, new Set(few.providers.map(({ id }) => id)))).toEqual(table);
			expect(partsLeftOut(table, few)).toEqual([]);
		}
	});
});

test('the matrix of home has as many columns at any size, and leads to the comparison of all', () => {
	const matrixOf = (all: Catalogue) => homeView(all).sections.find((section) => section.kind === 'matrix');
	expect(matrixOf(few)).not.toHaveProperty('more');
	expect(matrixOf(many)?.providers).toHaveLength(mostProviders);
	expect(matrixOf(many)).toMatchObject({ more: { href: '/compare/statuses/', text: 'Choose among all 15 providers' } });
});

describe('the page of a status and of a condition', () => {
	const [status, condition] = [many.statuses[0], many.conditions[0]];
	if (!status || !condition) throw new Error('the fixture has a status and a condition');

	test.each([
		['status', statusView(status, many)],
		['condition', conditionView(condition, many)],
	])('%s: the table has the foremost, the list above it everybody; no link leads to a row that is left out', (_, { sections }) => {
		const verdicts = sections.find((section) => section.kind === 'verdicts');
		const advice = sections.find((section) => section.kind === 'advice');
		const links = verdicts?.groups.flatMap(({ of }) => of) ?? [];
		expect(links.map(({ text }) => text.charAt(0)).sort()).toEqual(many.providers.map(({ name }) => name));
		expect(advice?.providers).toHaveLength(mostProviders);
		expect(advice?.note).toBe('The table shows the 12 providers with the most errors. The list above has all 15.');
		const rows = new Set(advice?.providers.map(({ rowId }) => `#${rowId}`));
		expect(links.filter(({ href }) => href.startsWith('#') && !rows.has(href))).toEqual([]);
		expect(sections.filter(({ kind }) => kind === 'entries').length).toBeLessThanOrEqual(mostProviders);
	});

	test('with few providers nothing is left out', () => {
		const [first] = few.statuses;
		const advice = first && statusView(first, few).sections.find((section) => section.kind === 'advice');
		expect(advice?.providers).toHaveLength(mostProviders);
		expect(advice).not.toHaveProperty('note');
	});
});

test('a table of a guide has the foremost and says so, unless the guide names providers itself', () => {
	const guide = (line: string): Guide => ({
		...{ id: 'g', href: '/guides/g/', title: 'G', summary: '', order: 1, checked: '2026-11-21', about: [] },
		body: line,
	});
	const tableOf = (line: string, all: Catalogue) => [...guideView(guide(line), all).tables.values()][0];
	expect(tableOf('<ProviderTable of="body" />', many)?.rows).toHaveLength(mostProviders);
	expect(tableOf('<ProviderTable of="body" />', many)?.note).toMatch(/^The table shows the 12 providers/);
	expect(tableOf('<ProviderTable of="body" />', few)).not.toHaveProperty('note');
	expect(tableOf('<ProviderTable of="body" at="a, b" />', many)?.rows).toHaveLength(2);
});

test('the index of all errors is by letter, and of too many by provider', () => {
	const [provider] = few.providers;
	if (!provider) throw new Error('the fixture has a provider');
	const withErrors = (count: number): Catalogue => {
		const entries = Array.from({ length: count }, (_, index) => few.entries[index % few.entries.length]).filter(
			(entry) => entry !== undefined,
		);
		return { ...few, entries };
	};
	expect(allErrors(withErrors(mostEntries))).toMatchObject({ by: 'letter', count: mostEntries });
	const index = allErrors(withErrors(mostEntries + 1));
	expect(index).toMatchObject({ by: 'provider', count: mostEntries + 1 });
	expect(index.by === 'provider' && index.providers).toMatchObject(few.providers.map(({ id }) => ({ href: `/${id}/#errors` })));
});
