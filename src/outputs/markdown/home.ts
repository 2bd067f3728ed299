import { href } from '../../addresses/ids.ts';
import type { HomeSection, HomeView } from '../../views/home.ts';
import { heading, join, list, paragraph, table } from './text/blocks.ts';
import type { Context } from './context.ts';
import { literal } from './text/inline.ts';
import { providerLine, summaryLine } from './lists.ts';
import { under, type WriterOf, writeSection } from './writer.ts';

export const homeMarkdown = ({ headline, lead, examples, legend, sections }: HomeView, context: Context): string =>
	join(
		heading(1, `${context.site.name}, the open reference for API errors`),
		paragraph(`${headline} ${lead}`),
		examples.length > 0 && paragraph(`Examples: ${examples.map(({ text, href: page }) => context.to(literal(text), page)).join(', ')}.`),
		legend.map(({ action, text }) => `**${action}**: ${text}.`).join(' '),
		list([
			context.to('All errors', href.find()),
			context.to('Statuses', href.statuses()),
			context.to('Conditions', href.conditions()),
			context.to('Compare providers', href.compare()),
			context.to('About', href.about()),
		]),
		...sections.map((section) => under(2, literal(section.title), writeSection(writers, section, context))),
		context.foot(href.home()),
	);

const writers: WriterOf<HomeSection, string> = {
	providers: ({ providers }, context) => list(providers.map((item) => providerLine(item, context))),
	guides: ({ guides }, context) => list(guides.map((item) => summaryLine(item, context))),
	matrix: ({ providers, rows, more }, { to }) =>
		join(
			table(
				['Status', ...providers.map(({ text }) => literal(text))],
				rows.map(({ status, name, cells }) => [
					`${to(status.text, status.href)} ${literal(name)}`,
					...cells.map(({ answer }) => (answer ? to(answer.action, answer.href) : '–')),
				]),
			),
			more && to(literal(more.text), more.href),
		),
};
