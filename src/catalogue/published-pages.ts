import { canonical, href } from '../addresses/ids.ts';
import { comparePages, listedAddresses } from '../addresses/page-kinds.ts';
import type { Catalogue } from './model.ts';

/** Every address that the site builds as a page. */
export function pagesOf({ providers, entries, conditions, statuses, codes, guides }: Catalogue): Set<string> {
	return new Set([
		...listedAddresses(),
		...comparePages.map(({ id }) => href.compare(id)),
		...[...providers, ...entries, ...conditions, ...statuses, ...codes, ...guides].map((item) => item.href),
	]);
}

/** What the ledger must hold: every page, and every address that an alias stands for. */
export function publishedAddresses(all: Catalogue): Set<string> {
	const addresses = pagesOf(all);
	for (const { id, entries } of all.providers) {
		const taken = new Set(entries.map((entry) => canonical(entry.slug)));
		// An alias that is the address of another entry is a mistake, which the rule about addresses reports.
		for (const alias of entries.flatMap(({ aliases }) => aliases)) if (!taken.has(canonical(alias))) addresses.add(href.entry(id, alias));
	}
	return addresses;
}
