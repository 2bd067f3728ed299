import { canonical } from '../addresses/ids.ts';
import type { EntrySignature, SearchDocument, Signatures } from '../signatures/signatures.ts';

/** Everything that can be found, also indexed by name. Queries are read against it. */
export type Known = Signatures & {
	documents: readonly SearchDocument[];
	/** Entries and places by the canonical form of each of their names. */
	byName: ReadonlyMap<string, readonly SearchDocument[]>;
	/** What a code that many providers share means at most of them, by its name on the wire: a part of the entries doesn't show it. */
	usual: ReadonlyMap<string, string>;
	/** The providers and first meanings of codes and types, as told by `ofPage`. */
	pages: ReadonlySet<string>;
};

export type UsualMeanings = Readonly<Record<string, string>>;

export function knownFrom(signatures: Signatures, usual: UsualMeanings = {}): Known {
	const documents: SearchDocument[] = [...signatures.entries, ...signatures.places];
	const byName = new Map<string, SearchDocument[]>();
	for (const document of documents) {
		for (const name of new Set(document.names.map(nameKey))) {
			const holders = byName.get(name);
			if (holders) holders.push(document);
			else byName.set(name, [document]);
		}
	}
	const codes = signatures.entries.filter(({ kind }) => kind !== 'status');
	const pages = new Set(codes.map(({ provider, conditions: [id] }) => ofPage(provider, id)));
	return { ...signatures, documents, byName, usual: new Map(Object.entries(usual)), pages };
}

const ofPage = (provider: string | undefined, condition: string | undefined) => `${provider} ${condition}`;

/** Whether a code or type of the provider is about this meaning in the first place. */
export const hasOwnPage = ({ pages }: Known, provider: string | undefined, condition: string | undefined): boolean =>
	pages.has(ofPage(provider, condition));

/** All spellings of a name have the same key: topics of guides have spaces in theirs. */
const nameKey = (name: string) => canonical(name).replace(/\s+/g, '-');

/** Whether a name is written like the class of an SDK: RateLimitError, APIError. */
export const isClassName = (name: string): boolean => /[a-z][A-Z]|^[A-Z]{2,}[a-z]/.test(name);

/** Pages of codes that several providers share are for whoever types the code: their words are those of the entries. */
export const isFoundByWords = ({ kind }: SearchDocument): boolean => kind !== 'shared-code';

/** The documents with this name in any spelling. Meanings are left out: people type their words, not their ids. */
export const documentsNamed = ({ byName }: Known, name: string): readonly SearchDocument[] =>
	(byName.get(nameKey(name)) ?? []).filter(({ kind }) => kind !== 'condition');

/**
 * Whether a name was typed exactly as on the wire. Letter case counts, because RATE_LIMIT_EXCEEDED and rate_limit_exceeded
 * belong to different providers; the slug of either is the same lower-case word and tells nothing.
 */
export function isWire(document: SearchDocument | EntrySignature, typed: string): boolean {
	const wire = 'wire' in document ? document.wire : undefined;
	return document.names.includes(typed) && (wire === undefined || typed === wire || typed.toLowerCase() !== wire.toLowerCase());
}
