import type { Decoded } from '../../../decode/types.ts';
import { fromDocument } from '../search-results.ts';
import { ask } from '../worker/ask.ts';
import { sayFound } from './say.ts';
import type { Turn } from './view.ts';

/** What a text leads to that is read as a query, when it is short enough to be a title. */
const mostOfTitle = 200;

/**
 * Lists what is near to an error that nobody here sends: codes a spelling away, and the statuses of the text. A line of
 * words is searched for as well. `covered` holds no secrets.
 */
export async function answerUnknown(covered: string, { statuses, other }: Decoded, { view, signal }: Turn): Promise<void> {
	if (other) return view.say('Not known.');
	const isTitle = covered.length <= mostOfTitle && !covered.trim().includes('\n');
	const [near, found] = await Promise.all([ask('near', covered, statuses), isTitle ? ask('find', covered, {}) : undefined]);
	signal.throwIfAborted();
	const documents = new Map(
		[...near, ...(found?.results ?? []).map(({ document }) => document)].map((document) => [document.url, document]),
	);
	view.showResults(
		[...documents.values()].map((document) => fromDocument(document, '')),
		'',
	);
	view.say(sayFound(['Not known.'], view.count));
}
