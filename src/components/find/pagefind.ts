import { pagefindFolder } from '../../addresses/files.ts';
import { atBase } from '../../layouts/base.ts';

type Hit = { data: () => Promise<{ url: string; excerpt: string; plain_excerpt?: string; meta: { title: string } }> };
type Pagefind = {
	options: (options: object) => Promise<void>;
	init: () => Promise<void>;
	search: (query: string, options?: object) => Promise<{ results: Hit[] }>;
};
export type Prose = { url: string; title: string; excerpt: string };

let loading: Promise<Pagefind> | undefined;

// Trusted Types forbids the worker's constructor, so Pagefind runs on this thread.
async function load(): Promise<Pagefind> {
	const url = atBase(`${pagefindFolder}pagefind.js`);
	const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
	await pagefind.options({ noWorker: true, excerptLength: 20 });
	await pagefind.init();
	return pagefind;
}

/** Pages whose text holds the words, best first, at most `limit`. Rejects when the index cannot be loaded. */
export async function searchProse(query: string, filters: Record<string, string>, limit: number): Promise<Prose[]> {
	loading ??= load();
	let pagefind: Pagefind;
	try {
		pagefind = await loading;
	} catch (error) {
		loading = undefined;
		throw error;
	}
	const { results } = await pagefind.search(query, { filters });
	const pages = await Promise.all(results.slice(0, limit).map((hit) => hit.data()));
	return pages.map(({ url, excerpt, plain_excerpt, meta }) => ({
		url,
		title: meta.title,
		excerpt: plain_excerpt ?? excerpt.replace(/<[^>]+>/g, ''),
	}));
}
