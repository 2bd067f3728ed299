import type { CaseSignature, EntrySignature, SearchDocument } from '../signatures/signatures.ts';
import type { Evidence } from './evidence.ts';
import type { Other } from './read/others.ts';
import type { Cut } from './excerpt.ts';

export type Match = {
	entry: EntrySignature;
	/** What to do: of the case that is meant, of the text where it tells no case, or else of the entry. */
	action: EntrySignature['verdict'];
	/** The case of the entry that the text means. */
	meant?: CaseSignature;
	score: number;
	/** The evidence, the strongest first, with its places in the paste, or in the excerpt of a long one. */
	reasons: Evidence[];
};

/** What the paste tells beyond the entry, secrets and all: coverFacts takes them out. */
export type Fact = {
	name: 'request-id' | 'limit' | 'used' | 'requested' | 'model' | 'field' | 'tool' | 'limit-kind' | 'count' | 'path' | 'name';
	value: string;
};

/** How many seconds to wait from the time of the response, and what says so. */
export type Wait = {
	seconds: number;
	from: { kind: 'header' | 'field'; name: string } | { kind: 'sentence' };
	/** The time of the response in ms, where the text holds it. */
	since?: number;
};

/** A key, host or name that belongs to another provider than the one that answered. */
export type Hint =
	/** The key, the host or the name belongs to `owner`. */
	| { kind: 'key' | 'host' | 'name'; value: string; owner: string }
	/** A masked key starts with `value`, which no key of the provider does; those of `owner` do. */
	| { kind: 'key-start'; value: string; owner?: string };

export type Decoded = {
	/** known: one entry. ambiguous: some entries that the text does not tell apart. unknown: nobody's, as far as is known. */
	outcome: 'known' | 'ambiguous' | 'unknown';
	/** 0 to 1, for known and ambiguous. */
	confidence: number;
	/** The best first. */
	matches: Match[];
	/** Id of the provider, when the text tells it. */
	provider?: string;
	/** What to say before anything else. Only when the provider is known. */
	hints: Hint[];
	facts: Fact[];
	wait?: Wait;
	/** The API without pages here whose mark the text holds, when the answer is unknown. */
	other?: Other;
	/** When the answer is unknown: the page of the provider or of the status that the text tells all the same. */
	part?: SearchDocument;
	/** Every HTTP status that the text gives. */
	statuses: number[];
	/** Of a long paste: what was read. */
	cut?: Cut;
};
