import { canonical } from '../addresses/ids.ts';
import type { EntrySignature, SearchDocument, Signatures } from '../signatures/signatures.ts';

/** What a query is read against: everything that can be found, by name too. */
export type Known = Signatures & {
	documents: readonly SearchDocument[];
	/** Entries and places by the canonical form of each of their names. */
	byName: ReadonlyMap<string, readonly SearchDocument[]>;
};

export function knownFrom(signatures: Signatures): Known {
	const documents: SearchDocument[] = [...signatures.entries, ...signatures.places];
	const byName = new Map<string, SearchDocument[]>();
	for (const document of documents) {
		for (const name of new Set(document.names.map(canonical))) {
			const holders = byName.get(name);
			if (holders) holders.push(document);
			else byName.set(name, [document]);
		}
	}
	return { ...signatures, documents, byName };
}

/** What has this name in any spelling. Meanings and guides are looked for by their words, not by their ids. */
export const documentsNamed = ({ byName }: Known, name: string): readonly SearchDocument[] =>
	(byName.get(canonical(name)) ?? []).filter(({ kind }) => kind !== 'condition' && kind !== 'guide');

/**
 * Whether a name was typed as it stands on the wire. RATE_LIMIT_EXCEEDED and rate_limit_exceeded are codes of different
 * providers, while the address of either differs from its code in letter case alone.
 */
export function isWire(document: SearchDocument | EntrySignature, typed: string): boolean {
	const wire = 'wire' in document ? document.wire : undefined;
	return document.names.includes(typed) && (wire === undefined || typed === wire || typed.toLowerCase() !== wire.toLowerCase());
}
