import type { Catalogue } from '../../catalogue/model.ts';
import { comparisons } from '../../views/compare/tables.ts';
import { href, markdownHref } from '../../addresses/ids.ts';
import { aboutMarkdown } from './about.ts';
import { compareMarkdown, type Policy } from './compare.ts';
import { conditionMarkdown } from './condition.ts';
import { contextOf, type Site } from './context.ts';
import { entryMarkdown } from './entry.ts';
import { guideMarkdown } from './guide.ts';
import { homeMarkdown } from './home.ts';
import * as lists from './lists.ts';
import { providerMarkdown } from './provider.ts';
import { statusMarkdown } from './status.ts';

/** The Markdown form of every page, by its address below the base: /groq/429.md. `policies` are those of the snippets. */
export function markdownPages(all: Catalogue, site: Site, policies: Policy[]): Map<string, string> {
	const context = contextOf(all, site);
	const tables = comparisons(all);
	const pages: [string, string][] = [
		[href.home(), homeMarkdown(context)],
		[href.find(), lists.findMarkdown(context)],
		[href.statuses(), lists.statusesMarkdown(context)],
		[href.conditions(), lists.conditionsMarkdown(context)],
		[href.guides(), lists.guidesMarkdown(context)],
		[href.compare(), lists.comparesMarkdown(context, tables)],
		[href.about(), aboutMarkdown(context)],
		...all.providers.map((provider): [string, string] => [provider.href, providerMarkdown(provider, context)]),
		...all.entries.map((entry): [string, string] => [entry.href, entryMarkdown(entry, context)]),
		...all.statuses.map((status): [string, string] => [status.href, statusMarkdown(status, context)]),
		...all.conditions.map((condition): [string, string] => [condition.href, conditionMarkdown(condition, context)]),
		...tables.map((table): [string, string] => [
			href.compare(table.id),
			compareMarkdown(table, context, table.id === 'retries' ? policies : []),
		]),
		...all.guides.map((guide): [string, string] => [guide.href, guideMarkdown(guide, context)]),
	];
	return new Map(pages.map(([page, text]) => [markdownHref(page), `${text}\n`]));
}
