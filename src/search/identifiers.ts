import type { SearchDocument } from '../signatures/signatures.ts';
import type { TextOf } from './score-words.ts';

/** Reads the fields and codes that the text of a document names, in lower case, once for each. */
export function createIdentifiers(textOf: TextOf): (document: SearchDocument) => ReadonlySet<string> {
	const known = new Map<SearchDocument, ReadonlySet<string>>();
	return (document) => {
		const before = known.get(document);
		if (before) return before;
		const { words, more } = textOf(document);
		const made = new Set(`${words} ${more}`.toLowerCase().match(/[a-z0-9]+(?:[_-][a-z0-9]+)+/g));
		known.set(document, made);
		return made;
	};
}
