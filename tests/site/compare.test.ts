import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conditionsOf } from '../../src/catalogue/model.ts';
import { comparePages } from '../../src/addresses/page-kinds.ts';
import { ofProviders, type Table } from '../../src/views/compare/table.ts';
import { comparisons } from '../../src/views/compare/tables.ts';
import { foremost } from '../../src/views/most-listed.ts';
import { catalogue as all, page, root } from './built.ts';

const tables = comparisons(all);

test('the list of comparisons is the list of their pages', () => {
	expect(tables.map((table) => table.id)).toEqual(comparePages.map(({ id }) => id));
});

/** A reader of RFC 4180 that knows nothing of our writer. */
function parseCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const character = text[i] as string;
		if (quoted) {
			if (character === '"' && text[i + 1] === '"') {
				cell += '"';
				i++;
			} else if (character === '"') quoted = false;
			else cell += character;
		} else if (character === '"') quoted = true;
		else if (character === ',') {
			row.push(cell);
			cell = '';
		} else if (character === '\n') {
			rows.push([...row, cell.replace(/\r$/, '')]);
			row = [];
			cell = '';
		} else cell += character;
	}
	return rows;
}

const textsOf = (row: Table['rows'][number] | undefined) => (row ? [row.head.text, ...row.cells.map((cell) => cell.text)] : []);

test.each(tables.map((table) => [table.id, table] as const))('%s: CSV, JSON and page hold the same cells', (id, table) => {
	const wanted = [[table.first, ...table.columns.map((column) => column.title)], ...table.rows.map(textsOf)];
	expect(parseCsv(readFileSync(join(root, `compare/${id}.csv`), 'utf8'))).toEqual(wanted);
	const json = JSON.parse(readFileSync(join(root, `compare/${id}.json`), 'utf8')) as { columns: string[]; rows: string[][] };
	expect([json.columns, ...json.rows]).toEqual(wanted);
	const shown = page(`/compare/${id}/`).dom.querySelectorAll('table.compare tbody tr');
	const { rows } = ofProviders(table, new Set(foremost(all.providers).map((provider) => provider.id)));
	expect(shown.length).toBe(rows.length);
	for (const [index, row] of shown.entries()) {
		// The page shows a verdict as a mark, the file as a word with punctuation: what is read is the same.
		const read = (text: string) => text.replace(/\s+/g, '').replace(/;?(wait|fix|stop|ok|depends)[:;]?/g, '$1');
		const cells = row.querySelectorAll('th, td').map((cell) => {
			const fold = cell.querySelector('summary')?.textContent ?? '';
			return read(cell.textContent).slice(fold.length);
		});
		for (const [column, text] of textsOf(rows[index]).entries()) expect(cells[column]).toBe(text === 'not documented' ? '–' : read(text));
	}
});

test('every page of a meaning and of a status has a row for each provider', () => {
	for (const { href } of [...all.conditions, ...all.statuses]) {
		const heads = page(href)
			.dom.querySelectorAll('table.stack tbody th')
			.map((head) => head.textContent);
		for (const { name } of foremost(all.providers))
			expect(
				heads.some((head) => head === name || head.startsWith(`${name} `)),
				`${href}: ${name}`,
			).toBe(true);
		expect(heads.length, href).toBeGreaterThanOrEqual(foremost(all.providers).length);
	}
});

test('every entry is on the pages of its conditions, and the other way round', () => {
	const listed = (address: string) =>
		new Set(
			page(address)
				.dom.querySelectorAll('main tbody th a')
				.map((link) => link.getAttribute('href')),
		);
	const inTables = new Set(foremost(all.providers));
	for (const condition of all.conditions) {
		const want = new Set(
			all.entries.filter((entry) => inTables.has(entry.provider) && conditionsOf(entry).includes(condition.id)).map((entry) => entry.href),
		);
		const found = [...listed(condition.href)].filter((href) => all.entries.some((entry) => entry.href === href));
		expect(new Set(found)).toEqual(want);
	}
	for (const entry of all.entries) {
		const links = new Set(
			page(entry.href)
				.dom.querySelectorAll('main a')
				.map((link) => link.getAttribute('href')),
		);
		for (const id of conditionsOf(entry)) expect(links.has(`/condition/${id}/`), `${entry.id} to ${id}`).toBe(true);
		for (const status of entry.status) expect(links.has(`/status/${status}/`), `${entry.id} to ${status}`).toBe(true);
	}
});
