import type { ProseQuery } from '../../../search/prose-query.ts';
import { LoadError } from '../failure.ts';
import { searchProse } from '../pagefind.ts';
import { fromProse } from '../search-results.ts';
import { sayFound, sayFoundWithoutProse } from './say.ts';
import type { Turn } from './view.ts';

/** How many pages are added at most. */
const most = 8;

/** Adds pages whose text holds the words of the query. Without the index, what was found stays, and the reader is told. */
export async function addProse({ words, filters }: ProseQuery, query: string, notices: string[], { view, signal }: Turn): Promise<void> {
	try {
		const pages = await searchProse(words, filters, most);
		signal.throwIfAborted();
		view.addResults(pages.map(fromProse), query);
		view.say(sayFound(notices, view.count));
	} catch (error) {
		if (signal.aborted || !(error instanceof LoadError)) throw error;
		view.say(sayFoundWithoutProse(notices, view.count));
	}
}
