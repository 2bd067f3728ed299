import { readFileSync } from 'node:fs';
import { slugOf } from '../src/addresses/ids.ts';
import { boxFromDisk } from './signatures.ts';

type Target = { provider: string | null; status?: number; code?: string; page_kind?: string };
type Item = { id: string; q: string; ideal: Target; accept?: Target[]; fallback?: Target };

function addresses({ provider, status, code, page_kind }: Target): string[] {
	if (code) return [`/${provider}/${slugOf('code', code)}/`];
	if (provider && status) return [`/${provider}/${status}/`];
	if (page_kind === 'provider-index') return [`/${provider}/`];
	const bare = /status (\d{3})/.exec(page_kind ?? '');
	return [bare ? `/status/${bare[1]}/` : `/${provider}/#${page_kind}`];
}

/** Measures the search on a file of typed queries (JSON lines with q, ideal, accept) and prints each that is not first. */
export function evaluateQueries(file: string): void {
	const { signatures, search } = boxFromDisk();
	const known = new Set([...signatures.entries, ...signatures.places].map((document) => document.url));
	const items = readFileSync(file, 'utf8')
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
	const share = (count: number) => `${count}/${items.length} (${((100 * count) / items.length).toFixed(1)} %)`;
	console.log(`first ${share(first)}, in three ${share(three)}`);
}
