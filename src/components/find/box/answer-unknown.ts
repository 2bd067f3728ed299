import type { Decoded } from '../../../decode/types.ts';
import { queryOf } from '../../../search/looks-pasted.ts';
import { near } from '../../../search/near.ts';
import { readQuery } from '../../../search/read-query/read-query.ts';
import { loadFind } from '../load.ts';
import { fromDocument } from '../search-results.ts';
import { sayFound } from './say.ts';
import type { Turn } from './view.ts';

/** What a text leads to that is read as a query, when it is short enough to be a title. */
const mostOfTitle = 200;

/**
 * Lists what is near to an error that nobody here sends: codes a spelling away, and the statuses of the text. A line of
 * words is searched for as well. `covered` holds no secrets.
 */
export async function answerUnknown(covered: string, { statuses, other }: Decoded, { known, view, signal }: Turn): Promise<void> {
	if (other) return view.say('Not known.');
	const { named, providers, likeCodes: codes } = readQuery(queryOf(covered), known);
	const documents = new Set([...named.keys(), ...near({ providers, codes, statuses }, known)]);
	const isTitle = covered.length <= mostOfTitle && !covered.trim().includes('\n');
	if (isTitle) {
		const find = await loadFind();
		signal.throwIfAborted();
		for (const { document } of find(covered).results) documents.add(document);
	}
	view.showResults(
		[...documents].map((document) => fromDocument(document, '')),
		'',
	);
	view.say(sayFound(['Not known.'], view.count));
}
