import type { Cell, Table } from '../catalogue/compare/table.ts';
import { href } from '../catalogue/ids.ts';
import { heading, join, paragraph, table } from './blocks.ts';
import type { Context } from './context.ts';
import { code, literal, link } from './inline.ts';

/** One comparison as a table. */
export function compareMarkdown(comparison: Table, context: Context): string {
	const { id, title, summary, first, columns, rows } = comparison;
	const base = context.site.base ?? '';
	return join(
		heading(1, `Compare: ${literal(title)}`),
		paragraph(literal(summary)),
		table(
			[literal(first), ...columns.map((column) => literal(column.title))],
			rows.map((row) => [
				row.head.href ? context.to(literal(row.head.text), row.head.href) : literal(row.head.text),
				...row.cells.map((cell) => cellText(cell, context)),
			]),
		),
		`The same cells: ${link('CSV', `${base}/compare/${id}.csv`)}, ${link('JSON', `${base}/compare/${id}.json`)}.`,
		context.foot(href.compare(id)),
	);
}

function cellText(cell: Cell, { to }: Context): string {
	if (!cell.action) return cell.code ? code(cell.text) : literal(cell.text);
	const verdict = cell.href ? to(cell.action, cell.href) : cell.action;
	const cases = cell.cases?.map((item) => `**${item.action}** ${literal(item.words)}`) ?? [];
	return [`**${verdict}**`, cell.words && literal(cell.words), cases.join('; ')].filter(Boolean).join(' ');
}
