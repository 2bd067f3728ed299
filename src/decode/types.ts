import type { CaseSignature, EntrySignature } from '../signatures/signatures.ts';

/** Why an entry was named: words for the reader, and the place in the paste that they rest on. */
export type Reason = { text: string; start: number; end: number };

export type Match = {
	entry: EntrySignature;
	/** The case of the entry that the message means. */
	meant?: CaseSignature;
	score: number;
	reasons: Reason[];
};

/** What the paste tells beyond the entry. All of it is masked. */
export type Fact = { name: string; value: string };

export type Decoded = {
	/** known: one entry. ambiguous: some entries, and what would tell them apart. unknown: nobody's, as far as is known. */
	outcome: 'known' | 'ambiguous' | 'unknown';
	/** 0 to 1, for known and ambiguous. */
	confidence: number;
	matches: Match[];
	/** Id of the provider, when the text tells it. */
	provider?: string;
	/** What seems wrong about key, host or name; said before anything else. */
	hints: string[];
	facts: Fact[];
	/** Seconds to wait from the time of the answer, as far as the paste says. */
	wait?: { seconds: number; from: string };
	/** What would tell the matches apart. */
	tellApart: string[];
	statuses: number[];
};
