import { href } from '../../addresses/ids.ts';
import type { Catalogue, Entry } from '../../catalogue/model.ts';
import { nameOf } from '../../catalogue/query.ts';
import { allErrors } from '../../views/all-errors.ts';
import type { Table } from '../../views/compare/table.ts';
import { codeList, comparisonList, conditionList, type GuideItem, guideList, type ProviderItem, statusList } from '../../views/lists.ts';
import { heading, join, list, paragraph, table } from './text/blocks.ts';
import type { Context } from './context.ts';
import { code, literal } from './text/inline.ts';

export const providerLine = ({ href: page, text, summary, count }: ProviderItem, { say, to }: Context) =>
	`${to(literal(text), page)}: ${say(summary)} ${count} errors.`;

export const summaryLine = ({ href: page, text, summary }: GuideItem, { say, to }: Context) =>
	`${to(literal(text), page)}: ${say(summary)}`;

export function findMarkdown(all: Catalogue, context: Context): string {
	const index = allErrors(all);
	return join(
		heading(1, `All errors, ${index.by === 'letter' ? index.title : 'by provider'}`),
		`${index.count} errors.`,
		...(index.by === 'letter'
			? index.groups.map(([letter, entries]) => join(heading(2, letter), list(entries.map((entry) => entryLine(entry, context)))))
			: [list(index.providers.map((item) => summaryLine(item, context)))]),
		context.foot(href.find()),
	);
}

const entryLine = (entry: Entry, { to }: Context) =>
	`${to(`${code(nameOf(entry))} ${literal(entry.provider.name)}`, entry.href)} **${entry.verdict.action}** ${literal(entry.title)}`;

export function statusesMarkdown(all: Catalogue, { foot, say, to }: Context): string {
	const { title, summary, heads, classes } = statusList(all);
	return join(
		heading(1, title),
		paragraph(summary),
		...classes.flatMap((item) => [
			heading(2, item.title),
			table(
				heads,
				item.rows.map(({ status, name, meaning, count }) => [`${to(status.text, status.href)} ${literal(name)}`, say(meaning), count]),
			),
		]),
		foot(href.statuses()),
	);
}

export function conditionsMarkdown(all: Catalogue, { foot, say, to }: Context): string {
	const { title, summary, heads, rows } = conditionList(all);
	return join(
		heading(1, title),
		paragraph(summary),
		table(
			heads,
			rows.map((row) => [to(literal(row.condition.text), row.condition.href), `**${row.usual}**`, say(row.summary), row.count]),
		),
		foot(href.conditions()),
	);
}

export function codesMarkdown(all: Catalogue, { foot, to }: Context): string {
	const { title, summary, heads, rows } = codeList(all);
	return join(
		heading(1, title),
		paragraph(summary),
		table(
			heads,
			rows.map((row) => [
				to(code(row.code.text), row.code.href),
				row.actions.map((action) => `**${action}**`).join(', '),
				row.senders.map(literal).join(', '),
			]),
		),
		foot(href.codes()),
	);
}

export function guidesMarkdown(all: Catalogue, context: Context): string {
	const { title, summary, items } = guideList(all);
	return join(heading(1, title), paragraph(summary), list(items.map((item) => summaryLine(item, context))), context.foot(href.guides()));
}

export function comparesMarkdown(tables: Table[], context: Context): string {
	const { title, summary, items } = comparisonList(tables);
	return join(heading(1, title), paragraph(summary), list(items.map((item) => summaryLine(item, context))), context.foot(href.compare()));
}
