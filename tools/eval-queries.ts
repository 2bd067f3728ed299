import { slugOf } from '../src/addresses/ids.ts';
import { boxFromDisk } from './signatures.ts';

/** What a query should lead to: an address, or what the page is about. */
type Target = string | { provider: string | null; status?: number; code?: string; page_kind?: string };
/** A line of a file of queries. A query of the kind `nobody` should lead to no page of a provider. */
type Query = { id: string; q: string; ideal: Target | Target[]; accept?: Target[]; fallback?: Target; kind?: string };

function addresses(target: Target): string[] {
	if (typeof target === 'string') return [target];
	const { provider, status, code, page_kind } = target;
	if (code) return [`/${provider}/${slugOf('code', code)}/`];
	if (provider && status) return [`/${provider}/${status}/`];
	if (page_kind === 'provider-index') return [`/${provider}/`];
	const bare = /status (\d{3})/.exec(page_kind ?? '');
	return [bare ? `/status/${bare[1]}/` : `/${provider}/#${page_kind}`];
}

/** Measures the search on typed queries, one a line of JSON, and prints each whose page is not first. */
export function evaluateQueries(lines: string[]): void {
	const { signatures, find } = boxFromDisk();
	const known = new Set([...signatures.entries, ...signatures.places].map((document) => document.url));
	const ofProvider = new Set([...signatures.entries, ...signatures.places].filter(({ provider }) => provider).map(({ url }) => url));
	const tally = { all: 0, first: 0, three: 0, sure: 0, nobody: 0, wrong: 0, unsure: 0 };
	for (const { q, ideal, accept = [], fallback, kind } of lines.map((line) => JSON.parse(line) as Query)) {
		const best = [ideal].flat().flatMap(addresses);
		const spare = fallback && !best.some((url) => known.has(url)) ? addresses(fallback) : [];
		const wanted = [...best, ...accept.flatMap(addresses), ...spare];
		const { sure, results } = find(q);
		const urls = results.map(({ document }) => document.url);
		const shown = `"${q}" wants ${wanted.join(' or ') || 'no page of a provider'}; got ${urls.slice(0, 3).join(' ')}`;
		if (kind === 'nobody') {
			tally.nobody++;
			if (!sure) tally.unsure++;
			const [first] = urls;
			if (first === undefined || !ofProvider.has(first) || wanted.includes(first)) continue;
			tally.wrong++;
			console.log(`NOBODY'S: ${shown}`);
			continue;
		}
		const place = urls.findIndex((url) => wanted.includes(url));
		tally.all++;
		if (sure) tally.sure++;
		if (place === 0) tally.first++;
		else console.log(`${place < 0 ? 'not found' : `rank ${place + 1}`}: ${shown}`);
		if (place >= 0 && place < 3) tally.three++;
	}
	const share = (count: number) => `${count}/${tally.all} (${((100 * count) / (tally.all || 1)).toFixed(1)} %)`;
	const nobody =
		tally.nobody > 0 ? `; of nobody's ${tally.nobody} a provider's page first for ${tally.wrong}, sure of none for ${tally.unsure}` : '';
	console.log(`first ${share(tally.first)}, in three ${share(tally.three)}, sure ${share(tally.sure)}${nobody}`);
}
