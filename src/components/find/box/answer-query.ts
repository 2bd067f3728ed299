import { answerAtOnce } from '../../../search/at-once.ts';
import { notices } from '../../../search/notices.ts';
import { kept, proseQuery } from '../../../search/prose-query.ts';
import { readQuery } from '../../../search/read-query/read-query.ts';
import type { Filters } from '../../../search/search.ts';
import { loadSearch } from '../load.ts';
import { fromDocument } from '../search-results.ts';
import { addProse } from './add-prose.ts';
import { sayFound } from './say.ts';
import type { Turn } from './view.ts';

/** Shows what names alone find, then what the whole search finds, then adds pages whose text holds the words. */
export async function answerQuery(query: string, filters: Filters, turn: Turn): Promise<void> {
	showAtOnce(query, filters, turn);
	const search = await loadSearch();
	turn.signal.throwIfAborted();
	const answer = search(query, filters);
	turn.view.showResults(
		answer.results.map(({ document, text }) => fromDocument(document, text)),
		query,
	);
	turn.view.say(sayFound(answer.notices, turn.view.count));
	const prose = proseQuery(answer, filters);
	if (prose) await addProse(prose, query, answer.notices, turn);
}

/** Answers before the words have loaded. Filters need the whole search, so a filtered query gets nothing here. */
function showAtOnce(query: string, filters: Filters, { known, view }: Turn): void {
	const reading = readQuery(query, known);
	const found = Object.keys(filters).length === 0 ? answerAtOnce(reading, known) : [];
	if (found.length === 0) return;
	view.showResults(
		found.map((document) => fromDocument(document, '')),
		query,
	);
	view.say(sayFound(notices(reading, known), Math.min(kept, found.length)));
}
