import { kept } from '../../../search/prose-query.ts';
import type { Filters } from '../../../search/search.ts';
import { decodedView } from '../decoded-view.ts';
import { loadMask } from '../load.ts';
import { pause } from '../pause.ts';
import { fromDocument } from '../search-results.ts';
import { ask } from '../worker/ask.ts';
import { addProse } from './add-prose.ts';
import { sayFound, sayOther } from './say.ts';
import type { Turn } from './view.ts';

/** Shows what names alone find, then what the whole search finds, then adds pages whose text holds the words. */
export async function answerQuery(query: string, filters: Filters, turn: Turn): Promise<void> {
	const atOnce = showAtOnce(query, filters, turn);
	const [found, mask] = await Promise.all([ask('find', query, filters), loadMask(), atOnce]);
	const { view, signal } = turn;
	signal.throwIfAborted();
	const { results, error, other, notices, prose } = found;
	// A part of a message is an error as a program printed it, even when a reader typed it.
	if (error) {
		const made = decodedView({ ...error, text: query, marksInSight: false }, mask);
		await pause();
		signal.throwIfAborted();
		view.showDecoded(made);
		await pause();
		signal.throwIfAborted();
	}
	view.showResults(
		results.map(({ document, text }) => fromDocument(document, text)),
		query,
	);
	const told = other && results.length === 0 ? [sayOther(other)] : notices;
	// Nothing is found only when the text of the pages holds nothing either.
	if (!prose || view.count > 0) view.say(sayFound(told, view.count));
	if (prose) await addProse(prose, query, told, turn);
	view.hideIdleFilters();
}

/** Answers before the words have loaded. Filters need the whole search, so a filtered query gets nothing here. */
async function showAtOnce(query: string, filters: Filters, { view, signal }: Turn): Promise<void> {
	if (Object.keys(filters).length > 0) return;
	const { documents, notices } = await ask('atOnce', query);
	signal.throwIfAborted();
	if (documents.length === 0) return;
	view.showResults(
		documents.map((document) => fromDocument(document, '')),
		query,
	);
	view.say(sayFound(notices, Math.min(kept, documents.length)));
}
