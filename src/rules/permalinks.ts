import { ledgerFile } from '../addresses/ledger.ts';
import { entryFile, type Problem } from '../catalogue/records.ts';
import { publishedAddresses } from '../catalogue/published-pages.ts';
import { redirectsOf } from '../catalogue/redirects.ts';
import { pagesOf } from '../catalogue/published-pages.ts';
import type { Rule } from './rule.ts';

/** Whatever was published is still a page, or leads to one; whatever is published now is written down. */
export const permalinks: Rule = (catalogue, unreadable = new Set()) => {
	const pages = pagesOf(catalogue);
	// A file that cannot be read is reported already; it may hold the page or its aliases.
	const broken = new Set([...unreadable].map((id) => id.split('/')[0]));
	const mayExist = (address: string) => pages.has(address) || broken.has(address.split('/')[1] ?? '');
	const redirects = new Set(redirectsOf(catalogue).map(({ from }) => from));
	const problems: Problem[] = [];
	for (const { address, to, line } of catalogue.ledger) {
		const report = (message: string) => problems.push({ file: ledgerFile, path: ['address', line], message });
		if (to !== undefined && !mayExist(to)) report(`${address} leads to ${to}, which is no page; name the page that replaces it`);
		if (to !== undefined && pages.has(address)) report(`${address} is a page and cannot lead elsewhere; take out "-> ${to}"`);
		if (to === undefined && !mayExist(address) && !redirects.has(address)) report(lost(address));
	}
	const known = new Set(catalogue.ledger.map(({ address }) => address));
	const files = new Map(catalogue.entries.map((entry) => [entry.href, entryFile(entry.id)]));
	for (const page of publishedAddresses(catalogue))
		if (!known.has(page))
			problems.push({
				file: files.get(page) ?? ledgerFile,
				path: [],
				message: `the address ${page} is not in ${ledgerFile}; add it as a line of its own, or run npm run record, which does`,
			});
	return problems;
};

function lost(address: string): string {
	const [provider, slug] = address.split('/').filter(Boolean);
	const remedy = slug
		? `keep its file with "state: retired", or put ${slug} into the aliases of the entry of ${provider} that replaces it`
		: 'name the page that replaces it';
	return `the published address ${address} is lost; ${remedy}, or write "${address} -> /new/address/" here; if it was never published, take the line out`;
}
