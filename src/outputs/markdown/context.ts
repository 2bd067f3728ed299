import { markdownHref } from '../../addresses/ids.ts';
import type { EntryLink } from '../../views/parts.ts';
import { code, literal, link, prose } from './text/inline.ts';

/** `url` is where the site is, its path included; `base` that path alone, for links from its root. */
export type Site = { name: string; url: string; repository: string; base?: string };

/** What every page needs to be written: where the site is, and how links are made. */
export type Context = {
	site: Site;
	/** A link to the Markdown form of a page of ours. */
	to: (label: string, page: string) => string;
	/** A prose field. */
	say: (text: string) => string;
	/** An entry by provider and name, with its verdict and title. */
	line: (entry: EntryLink) => string;
	/** The last lines of a page: where it stands as a page, and the licence. */
	foot: (page: string) => string;
};

export function contextOf(site: Site): Context {
	const base = site.base ?? '';
	const resolve = (href: string) => {
		if (href.startsWith('#')) return undefined;
		return href.startsWith('/') ? target(href, base) : href;
	};
	// A page is written anew until it is short enough, and many pages cite the same sentences.
	const said = new Map<string, string>();
	const say = (text: string) => {
		const known = said.get(text) ?? prose(text, resolve);
		said.set(text, known);
		return known;
	};
	// Rows and paragraphs have no addresses of their own here.
	const to = (label: string, page: string) => (page.startsWith('#') ? label : link(label, target(page, base)));
	return {
		site,
		to,
		say,
		line: ({ href, provider, name, action, title }) => `${to(`${literal(provider)} ${code(name)}`, href)} **${action}** ${literal(title)}`,
		foot: (page) => `Page: <${site.url}${page}>. Data: CC BY 4.0, ${site.name}.`,
	};
}

/** A page leads to its Markdown; a file, such as a table as CSV, stays what it is. */
export const target = (href: string, base: string): string => (/\/([?#]|$)/.test(href) ? markdownHref(href, base) : base + href);
