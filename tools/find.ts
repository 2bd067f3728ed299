import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SearchText } from '../src/catalogue/search-texts.ts';
import { type SentSignatures, unpack } from '../src/catalogue/signatures.ts';
import { createDecoder } from '../src/decode/decode.ts';
import { looksPasted, queryOf } from '../src/search/looks-pasted.ts';
import { createSearch } from '../src/search/search.ts';

/** Asks the box of the built site: `npm run -s find -- groq 429`, or lines {id, q} of a file with --jsonl FILE. */
const { values, positionals } = parseArgs({
	options: { jsonl: { type: 'string' }, root: { type: 'string', default: 'dist' } },
	allowPositionals: true,
});
const file = `${values.root}/api/v1/signatures.json`;
if (!existsSync(file)) {
	console.error(`${file} is not there: run npm run build first`);
	process.exit(2);
}
const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const signatures = unpack(read<SentSignatures>(file));
const search = createSearch(signatures, read<Record<string, SearchText>>(`${values.root}/search-texts.json`));
const decode = createDecoder(signatures);

/** What the box shows for a text, in its order: decoded entries for a paste, results for a query. */
function find(text: string): { url: string; title: string }[] {
	const decoded = looksPasted(text) ? decode(text).matches.map(({ entry }) => entry) : [];
	const found = decoded.length > 0 ? decoded : search(looksPasted(text) ? queryOf(text) : text).results.map(({ document }) => document);
	return found.slice(0, 12).map(({ url, title }) => ({ url, title }));
}

if (values.jsonl) {
	for (const line of readFileSync(values.jsonl, 'utf8').split('\n').filter(Boolean)) {
		const { id, q } = JSON.parse(line) as { id: string; q: string };
		console.log(JSON.stringify({ id, results: find(q) }));
	}
} else {
	const results = find(positionals.join(' '));
	for (const { url, title } of results) console.log(`${url}\t${title}`);
	process.exitCode = results.length > 0 ? 0 : 1;
}
