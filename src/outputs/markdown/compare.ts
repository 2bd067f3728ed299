import type { ComparedProvider, ComparisonSection, ComparisonView, Policy } from '../../views/compare/comparison.ts';
import type { Cell, Table } from '../../views/compare/table.ts';
import { exampleOf, exampleWait, howItEnds, whenSent } from '../../snippets/timeline.ts';
import { heading, join, paragraph, table } from './text/blocks.ts';
import type { Context } from './context.ts';
import { code, literal, link } from './text/inline.ts';
import { type WriterOf, writeSection } from './writer.ts';

/** One comparison as a table, and below it what belongs to it. */
export function compareMarkdown({ href, head, sections }: ComparisonView, context: Context): string {
	const file = `${context.site.base ?? ''}${href.slice(0, -1)}`;
	return join(
		heading(1, `Compare: ${literal(head.title)}`),
		paragraph(literal(head.summary)),
		...sections.map((section) => writeSection(writers, section, context)),
		`The same cells: ${link('CSV', `${file}.csv`)}, ${link('JSON', `${file}.json`)}.`,
		context.foot(href),
	);
}

const writers: WriterOf<ComparisonSection, string> = {
	// A field to paste into: there is none in a text.
	'header-reader': () => '',
	table: ({ table: cells, providers }, context) => join(tableOf(cells, context), leftOut(providers, context)),
	timeline: ({ title, policies }) =>
		join(
			heading(2, literal(title)),
			`If every response is an error worth retrying. Where the response names a wait, we assume ${exampleWait} s each time.`,
			timelines(policies),
		),
};

function leftOut(providers: ComparedProvider[], { to }: Context): string {
	const others = providers.filter(({ shown }) => !shown).map(({ href, text }) => to(literal(text), href));
	if (others.length === 0) return '';
	const shown = providers.length - others.length;
	return `The table shows the ${shown} providers with the most errors. The files below have all ${providers.length}, and each of these pages says the same of its provider: ${others.join(', ')}.`;
}

const tableOf = ({ first, columns, rows }: Table, context: Context): string =>
	table(
		[literal(first), ...columns.map((column) => literal(column.title))],
		rows.map((row) => [
			row.head.href ? context.to(literal(row.head.text), row.head.href) : literal(row.head.text),
			...row.cells.map((cell) => cellText(cell, context)),
		]),
	);

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
