import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import * as early from '../src/addresses/early-files.ts';
import { boxFolder } from '../src/addresses/files.ts';
import { createBox } from '../src/search/box/box.ts';
import { kept } from '../src/search/prose-query.ts';
import type { SentNames } from '../src/signatures/box/format.ts';
import { Misuse, runCommand } from './command.ts';
import { serve } from './serve.ts';

const usage = `Asks the box of the built site: what it shows for a text, in its order.

  npm run -s find -- groq 429           one text; exit code 1 when nothing is found
  npm run -s find -- --jsonl FILE       each line {"id", "q"} of a file, to a line {"id", "sure", "results"}
  npm run -s find -- --root DIR groq    another built site than dist`;

type Shown = { url: string; title: string };
type Pagefind = {
	options: (options: object) => Promise<void>;
	search: (words: string, options: object) => Promise<{ results: { data: () => Promise<{ url: string; meta: { title: string } }> }[] }>;
};

/** The box of a built site: decoded entries for a paste, names and words for a query, then the text of pages. */
async function boxOf(root: string) {
	const read = <T>(name: string) => JSON.parse(readFileSync(root + name, 'utf8')) as T;
	const names = read<SentNames>(early.names);
	const box = createBox(names, {
		code: () => import('../src/search/box/answering.ts'),
		shard: async <T>(name: string) => read<T>(`${boxFolder}${names.version}/${name}.json`),
	});
	const server = await serve(root, 0);
	const base = `http://localhost:${(server.address() as AddressInfo).port}`;
	const pagefind = (await import(pathToFileURL(`${root}/pagefind/pagefind.js`).href)) as Pagefind;
	await pagefind.options({ basePath: `${base}/pagefind/`, noWorker: true });

	async function find(text: string): Promise<{ sure: boolean; results: Shown[] }> {
		const { sure, prose, results: ranked } = await box.find(text, {});
		const found = ranked.map(({ document: { url, title } }) => ({ url, title }));
		const { results } = prose ? await pagefind.search(prose.words, { filters: prose.filters }) : { results: [] };
		const pages = await Promise.all(results.slice(0, 8).map((result) => result.data()));
		const more = pages.map(({ url, meta }) => ({ url: url.replace(base, ''), title: meta.title }));
		return { sure, results: [...found, ...more.filter(({ url }) => !found.some((item) => item.url === url))].slice(0, kept) };
	}
	return { find, close: () => server.close() };
}

await runCommand(
	{ usage, options: { jsonl: { type: 'string' }, root: { type: 'string', default: 'dist' } }, positionals: [0, Number.POSITIVE_INFINITY] },
	async ({ values: { jsonl, root }, positionals }) => {
		if (jsonl === undefined && positionals.length === 0) throw new Misuse('a text to find is missing');
		if (jsonl !== undefined && !existsSync(jsonl)) throw new Misuse(`${jsonl} is not there`);
		if (!existsSync(root + early.names)) throw new Misuse(`${root} holds no built site: run npm run build first`);
		const { find, close } = await boxOf(root);
		try {
			if (jsonl !== undefined) {
				for (const line of readFileSync(jsonl, 'utf8').split('\n').filter(Boolean)) {
					const { id, q } = JSON.parse(line) as { id: string; q: string };
					console.log(JSON.stringify({ id, ...(await find(q)) }));
				}
				return 0;
			}
			const { results } = await find(positionals.join(' '));
			for (const { url, title } of results) console.log(`${url}\t${title}`);
			return results.length > 0 ? 0 : 1;
		} finally {
			close();
		}
	},
);
