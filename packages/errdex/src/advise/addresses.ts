import { canonical, href, slugOf } from '../../../../src/addresses/ids.ts';
import { absolute } from '../../../../src/site.ts';
import type { EntryData, ProviderData } from '../data/form.ts';

export const entryHref = (provider: string, slug: string): string => absolute(href.entry(provider, slug));

/** The page of a provider; without one, the home page. */
export const providerHref = (id = ''): string => absolute(id ? href.provider(id) : href.home());

/** The entry with this code or status, in any spelling. */
export function entryNamed({ entries }: ProviderData, code: string | number): EntryData | undefined {
	const wanted = String(code);
	// A number on the wire is a code where the provider has it, and a status everywhere else.
	const exact = entries.find((entry) => entry.slug === wanted) ?? entries.find((entry) => String(entry.code) === wanted);
	if (exact) return exact;
	const key = canonical(wanted);
	return entries.find(
		(entry) =>
			canonical(entry.slug) === key || (entry.names ?? []).some((name) => canonical(name) === key) || entry.slug === slugOf('code', wanted),
	);
}

/** The address of the page of a code or status; where Errdex has none, the one that it would have. */
export function hrefOf(provider: ProviderData, code: string | number): string {
	const entry = entryNamed(provider, code);
	const isStatus = /^[1-5]\d\d$/.test(String(code));
	return entryHref(provider.id, entry?.slug ?? slugOf(isStatus ? 'status' : 'code', String(code)));
}
