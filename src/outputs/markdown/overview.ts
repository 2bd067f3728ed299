import type { AdviceRow } from '../../views/overview/advice-row.ts';
import type { ConditionView } from '../../views/overview/condition.ts';
import type { CodeView } from '../../views/overview/code.ts';
import type { OverviewSection, Trait } from '../../views/overview/sections.ts';
import type { StatusView } from '../../views/overview/status.ts';
import { heading, join, list, paragraph, table } from './text/blocks.ts';
import type { Context } from './context.ts';
import { code, literal, link } from './text/inline.ts';
import { type WriterOf, writeSection } from './writer.ts';

/** One HTTP status over all providers. */
export function statusMarkdown({ href, head, sections }: StatusView, context: Context): string {
	return join(
		heading(1, `HTTP ${code(head.code)}: ${literal(head.name)}`),
		paragraph(context.say(head.meaning)),
		list(
			head.facts.map((fact) =>
				'link' in fact
					? `${fact.name}: ${link(literal(fact.link.text), fact.link.href)}, checked ${fact.checked}`
					: `${fact.name}: ${context.say(fact.text)}`,
			),
		),
		...sections.map((section) => titled(section, context)),
		context.foot(href),
	);
}

/** One code or type over the providers that send it. */
export const codeMarkdown = ({ href, head, sections }: CodeView, context: Context): string =>
	join(
		heading(1, code(head.name)),
		paragraph(literal(head.summary)),
		...sections.map((section) => titled(section, context)),
		context.foot(href),
	);

/** One condition over all providers. */
export function conditionMarkdown({ href, head, sections }: ConditionView, context: Context): string {
	return join(
		heading(1, literal(head.title)),
		paragraph(context.say(head.summary), `As a rule: **${head.usual}**.`),
		head.words.length > 0 && `Also called: ${head.words.map(literal).join(', ')}.`,
		...sections.map((section) => titled(section, context)),
		context.foot(href),
	);
}

function titled(section: OverviewSection, context: Context): string {
	return join(heading(2, literal(section.title)), writeSection(writers, section, context));
}

const writers: WriterOf<OverviewSection, string> = {
	advice: ({ first, withStatus, providers, note }, context) =>
		join(
			note,
			table(
				[first, ...(withStatus ? ['Status'] : []), 'Verdict', 'Meaning and wait'],
				providers.flatMap(({ provider, rows, none }) =>
					rows.length > 0
						? rows.map((row) => cells(row, withStatus, context))
						: [[context.to(literal(provider.text), provider.href), ...(withStatus ? ['–'] : []), '–', literal(none)]],
				),
			),
		),
	verdicts: ({ groups }, { to }) =>
		list(
			groups.map(
				({ action, of }) =>
					`${action ? `**${action}**` : 'Not documented'}: ${of.map(({ text, href }) => to(literal(text), href)).join(', ')}`,
			),
		),
	traits: ({ traits }, { say }) =>
		list(traits.map(({ name, same, values }) => `${name}: ${values.map((value) => valueText(value, same, say)).join('; ')}`)),
	entries: ({ entries }, { line }) => list(entries.map(line)),
	'near-statuses': ({ statuses }, { to }) => list(statuses.map(({ href, text, name }) => `${to(text, href)} ${literal(name)}`)),
};

const valueText = ({ text, action, at }: Trait['values'][number], same: boolean, say: Context['say']) =>
	`${action ? `**${action}**` : say(text)} (${same ? 'everywhere' : at.map(literal).join(', ')})`;

function cells({ entry, statuses, action, summary, wait, cases }: AdviceRow, withStatus: boolean, { say, to }: Context): string[] {
	const told = cases.length > 0 ? cases.map((item) => `**${item.action}** ${literal(item.title)}: ${say(item.wait)}`).join(' ') : say(wait);
	return [
		to(`${literal(entry.provider)} ${code(entry.name)}`, entry.href),
		...(withStatus ? [statuses.join(', ') || 'none'] : []),
		`**${action}**`,
		`${say(summary)} ${told}`,
	];
}
