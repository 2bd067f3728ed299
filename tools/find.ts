import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { SearchText } from '../src/signatures/search-texts.ts';
import { type SentSignatures, unpack } from '../src/signatures/pack.ts';
import { createDecoder } from '../src/decode/decode.ts';
import { looksPasted, queryOf } from '../src/search/looks-pasted.ts';
import { kept, proseQuery } from '../src/search/prose-query.ts';
import { createSearch } from '../src/search/search.ts';
import { serve } from './serve.ts';

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

type Pagefind = {
	options: (options: object) => Promise<void>;
	search: (words: string, options: object) => Promise<{ results: { data: () => Promise<{ url: string; meta: { title: string } }> }[] }>;
};
const server = await serve(values.root, 0);
const base = `http://localhost:${(server.address() as AddressInfo).port}`;
const pagefind = (await import(pathToFileURL(`${values.root}/pagefind/pagefind.js`).href)) as Pagefind;
await pagefind.options({ basePath: `${base}/pagefind/`, noWorker: true });

/** What the box shows for a text, in its order: decoded entries for a paste, names and words for a query, then the text of pages. */
async function find(text: string): Promise<{ url: string; title: string }[]> {
	const decoded = looksPasted(text) ? decode(text).matches.map(({ entry }) => entry) : [];
	if (decoded.length > 0) return decoded.map(({ url, title }) => ({ url, title }));
	const answer = search(looksPasted(text) ? queryOf(text) : text);
	const found = answer.results.map(({ document: { url, title } }) => ({ url, title }));
	const prose = proseQuery(answer, {});
	const { results } = prose ? await pagefind.search(prose.words, { filters: prose.filters }) : { results: [] };
	const pages = await Promise.all(results.slice(0, 8).map((result) => result.data()));
	const more = pages.map(({ url, meta }) => ({ url: url.replace(base, ''), title: meta.title }));
	return [...found, ...more.filter(({ url }) => !found.some((item) => item.url === url))].slice(0, kept);
}

if (values.jsonl) {
	for (const line of readFileSync(values.jsonl, 'utf8').split('\n').filter(Boolean)) {
		const { id, q } = JSON.parse(line) as { id: string; q: string };
		console.log(JSON.stringify({ id, results: await find(q) }));
	}
} else {
	const results = await find(positionals.join(' '));
	for (const { url, title } of results) console.log(`${url}\t${title}`);
	process.exitCode = results.length > 0 ? 0 : 1;
}
server.close();
