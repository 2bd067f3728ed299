import { queryOf } from '../../../search/looks-pasted.ts';
import { near } from '../../../search/near.ts';
import { readQuery } from '../../../search/read-query/read-query.ts';
import { fromDocument } from '../search-results.ts';
import { sayFound } from './say.ts';
import type { Turn } from './view.ts';

/** Lists what is near to an error that nobody here sends: codes a spelling away, and the statuses of the text. `covered` holds no secrets. */
export function answerUnknown(covered: string, statuses: number[], { known, view }: Turn): void {
	const { named, providers, unknown: codes } = readQuery(queryOf(covered), known);
	const documents = new Set([...named.keys(), ...near({ providers, codes, statuses }, known)]);
	view.showResults(
		[...documents].map((document) => fromDocument(document, '')),
		'',
	);
	view.say(sayFound(['Not known.'], view.count));
}
