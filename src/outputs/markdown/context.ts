import type { Catalogue, Entry } from '../../catalogue/model.ts';
import { markdownHref } from '../../addresses/ids.ts';
import { nameOf } from '../../catalogue/query.ts';
import { code, literal, link, prose } from './inline.ts';

/** `url` is where the site is, its path included; `base` that path alone, for links from its root. */
export type Site = { name: string; url: string; repository: string; base?: string };

/** What every page needs to be written: the data, and how its links are made. */
export type Context = {
	all: Catalogue;
	site: Site;
	/** A link to the Markdown form of a page of ours. */
	to: (label: string, page: string) => string;
	/** A prose field. */
	say: (text: string) => string;
	/** An entry by provider and name, with its verdict and title. */
	line: (entry: Entry) => string;
	/** The last lines of a page: where it stands as a page, and the licence. */
	foot: (page: string) => string;
};

export function contextOf(all: Catalogue, site: Site): Context {
	const base = site.base ?? '';
	const resolve = (href: string) => {
		if (href.startsWith('#')) return undefined;
		return href.startsWith('/') ? target(href, base) : href;
	};
	const to = (label: string, page: string) => link(label, target(page, base));
	return {
		all,
		site,
		to,
		say: (text) => prose(text, resolve),
		line: (entry) =>
			`${to(`${literal(entry.provider.name)} ${code(nameOf(entry))}`, entry.href)} **${entry.verdict.action}** ${literal(entry.title)}`,
		foot: (page) => `Page: <${site.url}${page}>. Data: CC BY 4.0, ${site.name}.`,
	};
}

/** A page leads to its Markdown; a file, such as a table as CSV, stays what it is. */
export const target = (href: string, base: string): string => (/\/([?#]|$)/.test(href) ? markdownHref(href, base) : base + href);
