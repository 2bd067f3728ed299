import type { Catalogue, Entry } from './model.ts';
import { href } from '../addresses/ids.ts';

/** An address that leads to a page: another spelling, a former name. `page` is false where no file can stand for it. */
export type Redirect = { from: string; to: string; page: boolean };

/**
 * Every redirect of the site, derived from the data: aliases, hyphens for underscores, the bare form of code-88 and
 * grpc-unavailable, the code as it stands on the wire, and what the ledger says has moved. Each leads straight to a page.
 */
export function redirectsOf(all: Catalogue): Redirect[] {
	const found = new Map<string, Redirect>();
	const pages = new Set([...all.entries, ...all.codes].map((item) => item.href));
	const add = (from: string, to: string, page: boolean) => {
		if (from !== to && !pages.has(from) && !found.has(from)) found.set(from, { from, to, page });
	};
	for (const { from, to } of all.moved) add(from, to, true);
	for (const spell of [aliases, kebab, bare]) {
		for (const { provider, entries } of all.providers.map((item) => ({ provider: item, entries: item.entries }))) {
			const claims = entries.flatMap((entry) => spell(entry).map((slug) => ({ slug, entry })));
			for (const { slug, entry } of claims) {
				// Two entries with the same bare form: neither has it.
				const shared = claims.some((other) => other.slug === slug && other.entry !== entry);
				if (!shared) add(href.entry(provider.id, slug), entry.href, true);
			}
		}
	}
	for (const { id, href: to } of all.codes) if (id.includes('_')) add(href.code(id.replaceAll('_', '-')), to, true);
	// Letter case: on some file systems a page of its own would overwrite the page itself, so these are rules alone.
	for (const entry of all.entries) {
		for (const name of [entry.code ?? '', ...entry.spellings, entry.slug.toUpperCase()])
			if (/^[A-Za-z0-9_-]+$/.test(name) && /[A-Z]/.test(name)) add(href.entry(entry.provider.id, name), entry.href, false);
	}
	for (const { id, href: to, spellings } of all.codes)
		for (const name of [...spellings, id.toUpperCase()])
			if (/^[A-Za-z0-9_-]+$/.test(name) && /[A-Z]/.test(name)) add(href.code(name), to, false);
	return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const aliases = (entry: Entry) => entry.aliases;
const kebab = (entry: Entry) =>
	[entry.slug, ...entry.aliases].filter((slug) => slug.includes('_')).map((slug) => slug.replaceAll('_', '-'));

function bare({ slug }: Entry): string[] {
	const [, number] = /^code-(\d+)$/.exec(slug) ?? [];
	const [, grpc] = /^grpc-(.+)$/.exec(slug) ?? [];
	// Three digits are a status, and stay one even where the provider has no such status.
	return [...(number && !/^[1-5]\d\d$/.test(number) ? [number] : []), ...(grpc ? [grpc, grpc.replaceAll('-', '_')] : [])];
}
