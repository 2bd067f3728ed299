import { answerAtOnce } from '../../../search/at-once.ts';
import { notices } from '../../../search/notices.ts';
import { kept, proseQuery } from '../../../search/prose-query.ts';
import { readQuery } from '../../../search/read-query/read-query.ts';
import type { Filters } from '../../../search/search.ts';
import { decodedView } from '../decoded-view.ts';
import { loadFind, loadMask } from '../load.ts';
import { fromDocument } from '../search-results.ts';
import { addProse } from './add-prose.ts';
import { sayFound, sayOther } from './say.ts';
import type { Turn } from './view.ts';

/** Shows what names alone find, then what the whole search finds, then adds pages whose text holds the words. */
export async function answerQuery(query: string, filters: Filters, turn: Turn): Promise<void> {
	showAtOnce(query, filters, turn);
	const [find, mask] = await Promise.all([loadFind(), loadMask()]);
	const { known, view, signal } = turn;
	signal.throwIfAborted();
	const { results, decoded, answer } = find(query, filters);
	// A part of a message is an error as a program printed it, though somebody typed it.
	const isError = decoded.outcome === 'known' && results[0]?.document === decoded.matches[0]?.entry;
	if (isError) view.showDecoded(decodedView({ text: query, decoded, marksInSight: false }, known.providers, mask));
	view.showResults(
		results.map(({ document, text }) => fromDocument(document, text)),
		query,
	);
	const told = decoded.other && results.length === 0 ? [sayOther(decoded.other.name)] : answer.notices;
	view.say(sayFound(told, view.count));
	const prose = decoded.other ? undefined : proseQuery(answer, filters);
	if (prose) await addProse(prose, query, told, turn);
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
