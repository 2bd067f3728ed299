import { readFileSync } from 'node:fs';
import { buildCatalogue } from '../src/catalogue/build.ts';
import { slugOf } from '../src/catalogue/ids.ts';
import { searchTexts } from '../src/catalogue/search-texts.ts';
import { signaturesOf } from '../src/catalogue/signatures.ts';
import { loadFromDisk } from '../src/load/from-disk.ts';
import { createSearch } from '../src/search/search.ts';

/** Measures the search on a file of typed queries: `node tools/eval-queries.ts FILE` (JSON lines with q, ideal, accept). */
type Target = { provider: string | null; status?: number; code?: string; page_kind?: string };
type Item = { id: string; q: string; ideal: Target; accept?: Target[]; fallback?: Target };

const all = buildCatalogue(loadFromDisk(process.cwd()).records);
const signatures = signaturesOf(all);
const known = new Set([...signatures.entries, ...signatures.places].map((document) => document.url));
const search = createSearch(signatures, searchTexts(all));

function addresses({ provider, status, code, page_kind }: Target): string[] {
	if (code) return [`/${provider}/${slugOf('code', code)}/`];
	if (provider && status) return [`/${provider}/${status}/`];
	if (page_kind === 'provider-index') return [`/${provider}/`];
	const bare = /status (\d{3})/.exec(page_kind ?? '');
	if (bare) return [`/status/${bare[1]}/`];
	return [`/${provider}/#${page_kind}`];
}

const items = readFileSync(process.argv[2] ?? '', 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line) as Item);
let first = 0;
let three = 0;
for (const item of items) {
	const wanted = [item.ideal, ...(item.accept ?? [])].flatMap(addresses);
	const fallback = item.fallback && !addresses(item.ideal).some((url) => known.has(url)) ? addresses(item.fallback) : [];
	const urls = search(item.q).results.map(({ document }) => document.url);
	const rank = urls.findIndex((url) => [...wanted, ...fallback].includes(url));
	if (rank === 0) first++;
	if (rank >= 0 && rank < 3) three++;
	if (rank !== 0)
		console.log(
			`${rank < 0 ? 'not found' : `rank ${rank + 1}`}: "${item.q}" wants ${wanted.join(' or ')}; got ${urls.slice(0, 3).join(' ')}`,
		);
}
console.log(
	`first ${first}/${items.length} (${((100 * first) / items.length).toFixed(0)} %), in three ${three}/${items.length} (${((100 * three) / items.length).toFixed(0)} %)`,
);
