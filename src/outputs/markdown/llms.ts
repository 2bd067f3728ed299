import type { Catalogue } from '../../catalogue/model.ts';
import { comparisons } from '../../views/compare/tables.ts';
import { entryView } from '../../views/entry/entry.ts';
import { comparisonItems, guideItems, providerItems } from '../../views/lists.ts';
import { sendersOf } from '../../views/overview/code.ts';
import { providerView } from '../../views/provider/provider.ts';
import { heading, join, list } from './text/blocks.ts';
import { contextOf, type Site } from './context.ts';
import { entryMarkdown } from './entry/entry.ts';
import { bytes } from './text/fit.ts';
import { code, literal } from './text/inline.ts';
import { providerLine, summaryLine } from './lists.ts';
import { providerMarkdown } from './provider/provider.ts';

const summary =
	'> The open reference for API errors: what a status, type or code means at the provider that sent it, whether to wait, fix or stop, for how long, and who must act. Every fact names its source and the day it was checked.';

/** What there is, for a program that reads Markdown: the form of llmstxt.org. */
export function llmsTxt(all: Catalogue, site: Site): string {
	const context = contextOf(site);
	const { say, to } = context;
	const statuses = all.statuses.filter((status) => status.entries.length > 0);
	const sections: [string, string[]][] = [
		['Providers', providerItems(all).map((item) => providerLine(item, context))],
		['Guides', guideItems(all).map((item) => summaryLine(item, context))],
		['Comparisons', comparisonItems(comparisons(all)).map((item) => summaryLine(item, context))],
		['Statuses', statuses.map((status) => `${to(`${status.id} ${literal(status.name)}`, status.href)}: ${say(status.meaning)}`)],
		[
			'Codes that several providers send',
			all.codes.map(
				(item) =>
					`${to(code(item.name), item.href)}: ${sendersOf(item)
						.map(({ name }) => literal(name))
						.join(', ')}.`,
			),
		],
		['Conditions', all.conditions.map((condition) => `${to(literal(condition.title), condition.href)}: ${say(condition.summary)}`)],
	];
	return `${join(
		heading(1, site.name),
		summary,
		`All URLs start with ${site.url}. The page of an error is \`/{provider}/{slug}.md\`: an HTTP status is its own slug (\`429\`), a code is in lower case, a problem type URI is its last segment, a number under 1000 is \`code-{number}\`. Each provider's page lists all of its errors. \`/llms-full.txt\` has all of them in one file.`,
		...sections.map(([title, items]) => join(heading(2, title), list(items))),
	)}\n`;
}

/** Every provider and every entry in one file. */
export function llmsFullTxt(all: Catalogue, site: Site): string {
	const context = contextOf(site);
	const pages = [
		...all.providers.map((provider) => providerMarkdown(providerView(provider, all), context)),
		...all.entries.map((entry) => entryMarkdown(entryView(entry, all), context)),
	];
	const body = `${pages.join('\n\n---\n\n')}\n`;
	const size = `${all.providers.length} providers and ${all.entries.length} errors follow, ${bytes(body)} bytes. Links start with ${site.url}.`;
	return join(heading(1, `${site.name}: everything`), summary, size, '---', body);
}
