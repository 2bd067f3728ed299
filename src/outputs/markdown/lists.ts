import { aToZ } from '../../views/a-to-z.ts';
import type { Table } from '../../views/compare/table.ts';
import { href } from '../../addresses/ids.ts';
import { nameOf } from '../../catalogue/query.ts';
import { heading, join, list, paragraph, table } from './blocks.ts';
import type { Context } from './context.ts';
import { code, literal } from './inline.ts';

/** Items of a list of pages: a link and what stands behind it. */
export const providerItems = ({ all, say, to }: Context) =>
	all.providers.map(
		(provider) => `${to(literal(provider.name), provider.href)}: ${say(provider.summary)} ${provider.entries.length} entries.`,
	);
export const guideItems = ({ all, say, to }: Context) =>
	all.guides.map((guide) => `${to(literal(guide.title), guide.href)}: ${say(guide.summary)}`);
export const compareItems = ({ to }: Context, tables: Table[]) =>
	tables.map(({ id, title, summary }) => `${to(literal(title), href.compare(id))}: ${literal(summary)}`);

export function findMarkdown(context: Context): string {
	const { all, to } = context;
	return join(
		heading(1, 'All errors, A to Z'),
		`${all.entries.length} entries.`,
		...aToZ(all).map(([letter, entries]) =>
			join(
				heading(2, letter),
				list(
					entries.map(
						(entry) =>
							`${to(`${code(nameOf(entry))} ${literal(entry.provider.name)}`, entry.href)} **${entry.verdict.action}** ${literal(entry.title)}`,
					),
				),
			),
		),
		context.foot(href.find()),
	);
}

export const statusesMarkdown = ({ all, foot, say, to }: Context): string =>
	join(
		heading(1, 'HTTP statuses'),
		paragraph('The HTTP status registry, and statuses that somebody uses without registering them.'),
		table(
			['Status', 'Name', 'Meaning', 'Entries'],
			all.statuses.map((status) => [
				to(status.id, status.href),
				`${literal(status.name)}${status.official ? '' : ' (unofficial)'}`,
				say(status.meaning),
				String(status.entries.length),
			]),
		),
		foot(href.statuses()),
	);

export const conditionsMarkdown = ({ all, foot, say, to }: Context): string =>
	join(
		heading(1, 'Meanings'),
		paragraph('Providers give one meaning many names. Each page here lists what it is called, and what to do, at every provider.'),
		table(
			['Meaning', 'Usually', 'In words', 'Entries'],
			all.conditions.map((condition) => [
				to(literal(condition.title), condition.href),
				`**${condition.usual}**`,
				say(condition.summary),
				String(condition.entries.length),
			]),
		),
		foot(href.conditions()),
	);

export const guidesMarkdown = (context: Context): string =>
	join(heading(1, 'Guides'), list(guideItems(context)), context.foot(href.guides()));

export const comparesMarkdown = (context: Context, tables: Table[]): string =>
	join(
		heading(1, 'Compare providers'),
		paragraph('APIs that call themselves compatible differ in statuses, bodies, headers and retries.'),
		list([...compareItems(context, tables), `${context.to('Meanings', href.conditions())}: What each provider calls the same thing.`]),
		context.foot(href.compare()),
	);
