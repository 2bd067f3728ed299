import { pagefindFolder } from '../../addresses/files.ts';
import { atBase } from '../../layouts/base.ts';
import { once } from '../../search/box/once.ts';
import { fetching } from './failure.ts';

type Page = { url: string; excerpt: string; plain_excerpt?: string; meta: { title: string } };
type Pagefind = {
	options: (options: object) => Promise<void>;
	init: () => Promise<void>;
	search: (query: string, options?: object) => Promise<{ results: { data: () => Promise<Page> }[] }>;
};
export type Prose = { url: string; title: string; excerpt: string };

// Trusted Types forbids the worker's constructor, so Pagefind runs on this thread.
const loadPagefind = once(async (): Promise<Pagefind> => {
	const url = atBase(`${pagefindFolder}pagefind.js`);
	const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
	await pagefind.options({ noWorker: true, excerptLength: 20 });
	await pagefind.init();
	return pagefind;
});

/** Pages whose text holds the words, best first, at most `limit`. Rejects with a LoadError when a part of the index doesn't load. */
export async function searchProse(query: string, filters: Record<string, string>, limit: number): Promise<Prose[]> {
	const pages = await fetching('the text of the pages', async () => {
		const pagefind = await loadPagefind();
		// Pagefind also fetches parts of its index while it searches.
		const { results } = await pagefind.search(query, { filters });
		return Promise.all(results.slice(0, limit).map((hit) => hit.data()));
	});
	return pages.map(({ url, excerpt, plain_excerpt, meta }) => ({
		url,
		title: meta.title,
		excerpt: plain_excerpt ?? excerpt.replace(/<[^>]+>/g, ''),
	}));
}
