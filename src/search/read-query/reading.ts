import type { SearchDocument } from '../../signatures/signatures.ts';
import { wordsInOrder } from '../longest-run.ts';
import { stripTitle } from './strip-title.ts';

/** What the steps so far have found in a query, and what is left for the next. Each step returns a new one. */
export type Reading = {
	/** The words as typed, without quotes, brackets and final punctuation. */
	readonly tokens: readonly string[];
	/** All words in their order, with one word for all numbers. */
	readonly inOrder: readonly string[];
	/** Places of the tokens that a step has used. Later steps skip them. */
	readonly used: ReadonlySet<number>;
	/** Ids of the providers that the query names officially: by name, host or SDK class. */
	readonly official: ReadonlySet<string>;
	/** Ids of the providers that it names by a nickname or a model. */
	readonly nicknamed: ReadonlySet<string>;
	/** Ids of those that it names as a service, and not only by a model, which others serve too. */
	readonly asService: ReadonlySet<string>;
	/** Ids of the providers that it means. */
	readonly providers: readonly string[];
	/** HTTP statuses, as numbers. */
	readonly statuses: readonly number[];
	/** Statuses that an SDK class stands for. */
	readonly classStatuses: readonly number[];
	/** Documents whose name was typed the way codes are written, with the name as typed. */
	readonly named: ReadonlyMap<SearchDocument, string>;
	/** Documents whose name was typed in plain words: "model not found". */
	readonly spoken: ReadonlySet<SearchDocument>;
	/** The words that are left, in lower case. */
	readonly words: readonly string[];
	/** Whether it names a model. */
	readonly namesModel: boolean;
	/** Whether it asks how to do something rather than what went wrong. */
	readonly howTo: boolean;
	/** Tokens that look like a code and aren't one that we know. */
	readonly likeCodes: readonly string[];
	/** Those that the query asks for: in a sentence they are words. */
	readonly unknown: readonly string[];
	/** When many providers share the code: what it means at most of them, as the id of a condition. */
	readonly shared?: string;
	/** Ids of conditions that the words name, with the share of the words that the name covers: above 0, at most 1. */
	readonly meanings: ReadonlyMap<string, number>;
};

/** Words of those who write a client, not of those whose call has failed. */
const howTo =
	/\b(?:how (?:to|do|can|should)|handle|handling|expose|returns? .{0,20}headers?|headers?|monitor(?:ing)?|preserve|respect|honou?r|parse|parsing|report exceptions|retry (?:logic|strategy|policy)|backoff|best practices?|documentation|plans? to|then wait)\b/i;

/** Splits a query into tokens. No step has run yet. */
export const beginReading = (query: string): Reading => ({
	tokens: stripTitle(query)
		.split(/[\s,;()[\]{}"'`，。、；：！？（）「」『』【】《》“”‘’]+/)
		.map((token) => token.replace(/[?!.:]+$/, ''))
		.filter((token) => token !== '' && token !== 's'),
	inOrder: wordsInOrder(stripTitle(query)),
	used: new Set(),
	official: new Set(),
	nicknamed: new Set(),
	asService: new Set(),
	providers: [],
	statuses: [],
	classStatuses: [],
	named: new Map(),
	spoken: new Set(),
	words: [],
	namesModel: false,
	howTo: howTo.test(query),
	likeCodes: [],
	unknown: [],
	meanings: new Map(),
});

/** Whether a token is a number in the range of HTTP statuses. */
export const isStatus = (token: string): boolean => /^[1-5]\d\d$/.test(token);
