import { markdownHref } from '../../addresses/ids.ts';
import type { Catalogue, Provider } from '../../catalogue/model.ts';
import { comparisons } from '../../views/compare/tables.ts';
import { comparisonItems, guideItems, providerItems } from '../../views/lists.ts';
import { sendersOf } from '../../views/overview/code.ts';
import { contextOf, type Site } from './context.ts';
import { providerLine, summaryLine } from './lists.ts';
import { heading, join, list } from './text/blocks.ts';
import { bytes } from './text/fit.ts';
import { code, literal } from './text/inline.ts';

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
		`All URLs start with ${site.url}. The page of an error is \`/{provider}/{slug}.md\`: an HTTP status is its own slug (\`429\`), a code is in lower case, a problem type URI is its last segment, a number under 1000 is \`code-{number}\`. Each provider's page lists all of its errors, \`/{provider}/llms-full.txt\` has them in one file, and \`/llms-full.txt\` lists these files.`,
		...sections.map(([title, items]) => join(heading(2, title), list(items))),
	)}\n`;
}

/** Where everything stands that the Markdown of a provider and its errors says, in one file. */
export const llmsFullHref = (provider: Provider) => `${provider.href}llms-full.txt`;

/** The page of a provider and of each of its errors, from `pages`, in one file. */
export function providerLlmsFullTxt(provider: Provider, site: Site, pages: Pick<ReadonlyMap<string, string>, 'get'>): string {
	const texts = [provider, ...provider.entries].map(({ href }) => (pages.get(markdownHref(href)) ?? '').trimEnd());
	const body = `${texts.join('\n\n---\n\n')}\n`;
	const size = `${provider.entries.length} errors follow, ${bytes(body)} bytes. Links start with ${site.url}.`;
	return join(heading(1, `${site.name}: ${literal(provider.name)}, everything`), summary, size, '---', body);
}

/** Which file has everything about which provider. */
export function llmsFullTxt(all: Catalogue, site: Site): string {
	const { to } = contextOf(site);
	const files = all.providers.map(
		(provider) => `${to(literal(provider.name), llmsFullHref(provider))}: ${provider.entries.length} errors.`,
	);
	return `${join(heading(1, `${site.name}: everything`), summary, 'Each provider has one file with its page and all of its errors.', list(files))}\n`;
}
