import { href, markdownHref } from '../../addresses/ids.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { aboutView } from '../../views/about.ts';
import { changesView } from '../../views/changes.ts';
import { comparisonView, type Policy } from '../../views/compare/comparison.ts';
import { comparisons } from '../../views/compare/tables.ts';
import { entryView } from '../../views/entry/entry.ts';
import type { EntryView } from '../../views/entry/sections.ts';
import { guideView } from '../../views/guides/guide.ts';
import { installView } from '../../views/install.ts';
import { homeView } from '../../views/home.ts';
import { codeView } from '../../views/overview/code.ts';
import { conditionView } from '../../views/overview/condition.ts';
import { statusView } from '../../views/overview/status.ts';
import { providerView } from '../../views/provider/provider.ts';
import { aboutMarkdown } from './about.ts';
import { changesMarkdown } from './changes.ts';
import { compareMarkdown } from './compare.ts';
import { contextOf, type Site } from './context.ts';
import { entryMarkdown } from './entry/entry.ts';
import { guideMarkdown } from './guide.ts';
import { installMarkdown } from './install.ts';
import { homeMarkdown } from './home.ts';
import * as lists from './lists.ts';
import { codeMarkdown, conditionMarkdown, statusMarkdown } from './overview.ts';
import { providerMarkdown } from './provider/provider.ts';

const written = new WeakMap<Catalogue, Map<string, string>>();

/** The Markdown form of every page, by its address below the base: /groq/429.md. `policies` are those of the snippets. */
export function markdownPages(all: Catalogue, site: Site, policies: Policy[]): Map<string, string> {
	const known = written.get(all) ?? writePages(all, site, policies);
	written.set(all, known);
	return known;
}

function writePages(all: Catalogue, site: Site, policies: Policy[]): Map<string, string> {
	const write = entryWriter(site);
	const texts = all.entries.map((entry): [string, string] => [markdownHref(entry.href), write(entryView(entry, all))]);
	return new Map([...pagesAround(all, site, policies), ...texts]);
}

/** Writes the Markdown of an entry's page that says so. How many lines a client has is for pages alone. */
export function entryWriter(site: Site): (view: EntryView) => string {
	const context = contextOf(site);
	return (view) => asFile(entryMarkdown(view, context));
}

const asFile = (text: string) => `${text}\n`;

/** The Markdown form of every page but those of entries. */
export function pagesAround(all: Catalogue, site: Site, policies: Policy[]): Map<string, string> {
	const context = contextOf(site);
	const tables = comparisons(all);
	const pages: [string, string][] = [
		[href.home(), homeMarkdown(homeView(all), context)],
		[href.find(), lists.findMarkdown(all, context)],
		[href.statuses(), lists.statusesMarkdown(all, context)],
		[href.conditions(), lists.conditionsMarkdown(all, context)],
		[href.codes(), lists.codesMarkdown(all, context)],
		[href.guides(), lists.guidesMarkdown(all, context)],
		[href.compare(), lists.comparesMarkdown(tables, context)],
		[href.changes(), changesMarkdown(changesView(all), context)],
		[href.install(), installMarkdown(installView(), context)],
		[href.about(), aboutMarkdown(aboutView(all, site.repository), context)],
		...all.providers.map((provider): [string, string] => [provider.href, providerMarkdown(providerView(provider, all), context)]),
		...all.statuses.map((status): [string, string] => [status.href, statusMarkdown(statusView(status, all), context)]),
		...all.conditions.map((condition): [string, string] => [condition.href, conditionMarkdown(conditionView(condition, all), context)]),
		...all.codes.map((code): [string, string] => [code.href, codeMarkdown(codeView(code, all), context)]),
		...tables.map((table): [string, string] => [href.compare(table.id), compareMarkdown(comparisonView(table, all, policies), context)]),
		...all.guides.map((guide): [string, string] => [guide.href, guideMarkdown(guideView(guide, all), context)]),
	];
	return new Map(pages.map(([page, text]) => [markdownHref(page), asFile(text)]));
}
