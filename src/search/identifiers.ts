import type { SearchDocument } from '../signatures/signatures.ts';
import type { TextOf } from './score-words.ts';

const camelField = /\b[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+)+\b/g;

/** Reads the fields and codes that the text of a document names, in lower case, once for each. */
export function createIdentifiers(textOf: TextOf): (document: SearchDocument) => ReadonlySet<string> {
	const known = new Map<SearchDocument, ReadonlySet<string>>();
	return (document) => {
		const before = known.get(document);
		if (before) return before;
		const { words, more } = textOf(document);
		const text = `${words} ${more}`;
		const made = new Set(
			[...(text.match(camelField) ?? []), ...(text.match(/[a-z0-9]+(?:[_-][a-z0-9]+)+/gi) ?? [])].map((name) => name.toLowerCase()),
		);
		known.set(document, made);
		return made;
	};
}
