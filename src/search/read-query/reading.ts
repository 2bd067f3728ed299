import type { SearchDocument } from '../../signatures/signatures.ts';

/** What a query was read as, and what is left of it for the next step. Each step returns a new one. */
export type Reading = {
	/** The words as typed, without quotes, brackets and final punctuation. */
	readonly tokens: readonly string[];
	/** Places of the tokens that a step has made out. Later steps pass over them. */
	readonly used: ReadonlySet<number>;
	/** Ids of providers that are named by their own name, their host or a class of their SDK. */
	readonly official: ReadonlySet<string>;
	/** Ids of providers that are named by a nickname or one of their models. */
	readonly nicknamed: ReadonlySet<string>;
	/** Ids of the providers that are meant. */
	readonly providers: readonly string[];
	/** HTTP statuses, as numbers. */
	readonly statuses: readonly number[];
	/** Statuses that an SDK class stands for. */
	readonly classStatuses: readonly number[];
	/** Documents whose exact name was typed as a code is written, with the name as typed. */
	readonly named: ReadonlyMap<SearchDocument, string>;
	/** Documents whose name stands in the query as plain words: "model not found". */
	readonly spoken: ReadonlySet<SearchDocument>;
	/** The words that are left, in lower case. */
	readonly words: readonly string[];
	/** Typed like a code, known to nobody. */
	readonly unknown: readonly string[];
	/** The meaning that a typed code has at most of the many providers that have it, as the id of a condition. */
	readonly shared?: string;
	/** Conditions whose name stands in the words, with the share of the words that it makes up, above 0 and up to 1. */
	readonly meanings: ReadonlyMap<string, number>;
};

/** Splits a query into its words. Nothing is made out yet. */
export const beginReading = (query: string): Reading => ({
	tokens: query
		.trim()
		.split(/[\s,;()"'`]+/)
		.map((token) => token.replace(/[?!.:]+$/, ''))
		.filter(Boolean),
	used: new Set(),
	official: new Set(),
	nicknamed: new Set(),
	providers: [],
	statuses: [],
	classStatuses: [],
	named: new Map(),
	spoken: new Set(),
	words: [],
	unknown: [],
	meanings: new Map(),
});

/** A three-digit number that can be an HTTP status. */
export const isStatus = (token: string): boolean => /^[1-5]\d\d$/.test(token);
