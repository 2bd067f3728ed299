import type { Cell, Table } from '../../views/compare/table.ts';
import { href } from '../../addresses/ids.ts';
import { exampleOf, exampleWait, howItEnds, type RetryPolicy, whenSent } from '../../snippets/timeline.ts';
import { heading, join, paragraph, table } from './blocks.ts';
import type { Context } from './context.ts';
import { code, literal, link } from './inline.ts';

export type Policy = { id: string; title: string; policy: RetryPolicy };

/** One comparison as a table, and below it the retry policies that belong to it. */
export function compareMarkdown(comparison: Table, context: Context, policies: Policy[] = []): string {
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
		policies.length > 0 &&
			join(
				heading(2, 'When the tries are sent'),
				`If every answer is an error that waits. Where the answer names a wait, it is taken to name ${exampleWait} s each time.`,
				timelines(policies),
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

/** The waits of the handling snippets. */
const timelines = (policies: Policy[]) =>
	table(
		['Policy', 'Tries are sent', 'How it ends'],
		policies.map((item) => {
			const timeline = exampleOf(item);
			return [literal(item.title), timeline.attempts.map(whenSent).join('; '), literal(howItEnds(timeline, item.policy))];
		}),
	);
