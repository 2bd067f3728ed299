import type { ProseQuery } from '../../../search/prose-query.ts';
import { LoadError } from '../failure.ts';
import { searchProse } from '../pagefind.ts';
import { fromProse } from '../search-results.ts';
import { sayFound, sayFoundWithoutProse } from './say.ts';
import type { Turn } from './view.ts';

/** The most pages to add. */
const most = 8;

/** Adds pages whose text holds the words of the query. When the text index doesn't load, earlier results stay and the reader is told. */
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
