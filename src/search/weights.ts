/**
 * Every number that decides the order of search results. The score of a document (a page, or a section of one) is the sum of
 * what its names, its words and its phrase are worth. Read each number against `words.most`: the document whose words fit the
 * query best gets 40 for them.
 */

/** What a name in the query is worth to the document that has it. */
export const names = {
	/** A code typed as it stands on the wire. Outweighs any words (40) and any status (70): whoever types a code wants its page. */
	code: 90,
	/** The code is typed in its own letter case. Decides between rate_limit_exceeded and RATE_LIMIT_EXCEEDED of two providers, and nothing else. */
	exactCase: 6,
	/** A code of a provider that the query doesn't name. Stays below the status page of the named provider (70), which answers better. */
	elsewhere: 8,
	/** The page that compares the providers of a code. Below the page of each (90): who types a code has one response at hand, and its words tell whose. */
	compared: 80,
	/** Three or more providers have the code. Puts the page of its meaning before each provider's own (90 + 6). */
	shared: 98,
	/** The name stands in the query as plain words, such as "model not found". Half of the best words (40), since plain words may mean something else. */
	spoken: 20,
	/** The same for a type: its words are those of the status that it comes with, whose page says more. */
	spokenType: 5,
	/** A topic of a guide, in a query that names no provider: "rate limit headers". Nearly as much as the best words (40). */
	topic: 36,
	/** The same for a section of a provider that is named, such as "groq request id". Outweighs an entry of the same name (20) and a meaning (40). */
	spokenSection: 45,
} as const;

/** What a status in the query is worth. When the query holds a code too, only `named` and `ofCode` count. */
export const statuses = {
	/** The provider's own page of the status, when the provider is named. Outweighs any words (40), stays below a code (90). */
	atProvider: 70,
	/** The page of the status across providers, for a number without words. Outweighs each provider's own page of it (12). */
	alone: 60,
	/** The same for a number with words. Just above the best words (40), so that "429 too many requests" still leads to 429. */
	withWords: 48,
	/** The same when a provider is named. Stays below the provider's own page (70), and leads when the provider has none. */
	elsewhere: 15,
	/** The query holds the name of the status beside its number: "401 Unauthorized". Keeps pages that fit by their words from overtaking it. */
	named: 25,
	/** Without a provider, the page of the only one whose pages with this status fit the words, from so much on: a quarter of the best words (40). */
	fitting: 10,
	/** As much as the best words (40): with them it outweighs the page of the status (48). */
	ofOwner: 40,
	/** A code that comes with the status, or a provider's status page when no provider is named. Decides among documents whose words fit alike. */
	ofCode: 12,
} as const;

/** What a meaning in the query is worth, times the share of the words that it makes up. */
export const meanings = {
	/** The page of the meaning, or the provider's status page when a provider is named. As much as the best words (40). */
	general: 40,
	/** Any other entry with this meaning. Decides among entries whose words fit alike. */
	ofEntry: 8,
	/** The same at the provider that the query names. */
	ofEntryAtProvider: 24,
	/** A meaning that is named in a long sentence counts as if it made up this much of it. */
	leastShare: 0.5,
	/** Factor for a meaning that is not the first of a page: 422 is for invalid parameters before a 400 that may be that, too. */
	besides: 0.9,
	/** The factor loses this with each place further down that list, for so many places. Decides among pages that have it besides others. */
	later: 0.002,
	latest: 9,
	/** The query is the name of a meaning or a status and nothing else. Puts that page before every entry with these words in its title. */
	whole: 45,
	/** The same for the status page of a named provider. Less, since an entry of that provider may have exactly this name. */
	wholeAtProvider: 20,
} as const;

/** What a named provider is worth. */
export const providers = {
	/** Any page of it. Decides among pages that fit alike, and outweighs none that fits better. */
	own: 6,
	/** Its main page gets this too, so that the provider's name alone leads there. */
	overview: 8,
	/** And this when the query names nothing else: then it outweighs pages that have a common word or two of it. */
	nothingElse: 3,
	/** Factor for the words of a document that belongs to another provider. Low, since another provider's page rarely helps. */
	othersWords: 0.2,
} as const;

/** A comparison, when the query names several providers. */
export const comparisons = {
	/** It covers the status that the query names. Twice a provider's own page of that status (70), so it outweighs the pages of both. */
	ofStatus: 140,
	/** Any other comparison. As much as a name in plain words (20), so the words of the query decide which one. */
	any: 20,
} as const;

/** What words are worth. */
export const words = {
	/** The document whose words fit best. */
	most: 40,
	/** A word that this share of all documents have tells nothing, and counts as the least; one that few have counts 1. */
	commonShare: 0.3,
	leastTelling: 0.1,
	/** Factor for a provider's status pages: readers look for them more often than for one of their codes. Decides among near equals only. */
	statusPage: 1.2,
	/** Factor for types: they say what the status that they come with says in more detail. Decides among near equals only. */
	typePage: 0.8,
	/** Factor for errors that only come through gRPC or an SDK. Such a page leads only when its words fit nearly twice as well. */
	aside: 0.6,
	/** Factor for errors inside a good answer or a stream. Decides among near equals: more people meet the status of the same meaning. */
	inAnswer: 0.8,
	/** The query holds the title of the document. Half of the best words (40): it decides among near equals. */
	phrase: 22,
	/** Each word after the first that query and document have in the same order. Four of them are a part of a message, and outweigh half of the best words (40). */
	wordOfRun: 7,
	/** The document holds the whole query in its order, of three words or more: it is a part of a message. With the best words (40) it outweighs a code. */
	whole: 58,
	wholeFrom: 3,
	/** A guide or a comparison with a word of the query, when that asks how to do something and names no provider. More than half of the best words (40). */
	guide: 26,
	/** The document holds a field or a code that the query names: it decides among those that fit by their words. */
	field: 20,
	/** The most for such a run: it outweighs all words, and stays under a code. */
	mostOfRun: 56,
} as const;

/** How much a word counts in each field of a document. In messages and causes (`more`) it counts 1. */
export const places = {
	/** The title says what the page is about. */
	label: 3,
	/** What people call it. Written to be found, so it counts nearly as much as the title. */
	also: 2.5,
	/** Part of a name: a query with the whole name gets the worth of `names` anyway. */
	names: 2,
	/** The summary. */
	words: 2,
} as const;

/** How far a word may differ from what was typed. Short words must match exactly, or 403 would find 404. */
export const spelling = {
	/** Letters that make the beginning of a word enough. */
	prefixFrom: 4,
	/** Letters from which a word may be misspelled. */
	fuzzyFrom: 5,
	/** Share of the letters that may differ: one in four, so that "exceded" finds "exceeded". */
	fuzzy: 0.25,
	/** Letters from which the ending of a word is dropped, so that "limits" finds "limit". */
	stemFrom: 5,
	/** Letters from which two words are forms of one when so much of the longer one is the same: "лимита" and "лимит". */
	alikeFrom: 6,
	alikeShare: 0.75,
	/** Letters that the name of a meaning needs to be recognized in a query. Shorter ones are there by chance. */
	meaningFrom: 5,
} as const;

/** When this many providers share a code, the query doesn't say which one it means. */
export const manyProviders = 3;

export const bounds = {
	/** A result needs more than this. Just above what the name of its provider gives (6), since such a result has nothing else of the query. */
	least: 8,
	/** A guide that a how-to question may mean needs more than this of its words. */
	ofGuide: 4,
	/** Names answer before the words have loaded when they give more than this: more than plain words (25) or a code's status (12) do. */
	atOnce: 30,
	/** The most results of one search. */
	most: 30,
} as const;

/** How the decoder's reading of a text counts beside that of its words. */
export const deciding = {
	/** The text has the form of a response: what the decoder finds comes before all that words find. */
	structured: 200,
	/** The decoder knows the entry: as much as a code (90). */
	known: 90,
	/** Worth of a point that a message has in the decoder. A message of 40 letters (10) outweighs a code. */
	message: 11,
	/** Without a provider in the query an entry is the answer from this much on: a code, or a good part of its message. */
	sureEntry: 62,
	/** Below this an entry of a provider that is not named has only some words in common with the text. */
	nearEntry: 26,
	/** The page of a status, a meaning or a topic is the answer from this much on, when the query says little else. */
	surePlace: 36,
	/** A guide is the answer to how to do something from this much on: as much as the best words (40). */
	sureGuide: 40,
	/** So many words beside the name of a place leave open what is meant, unless its name makes up this share of them. */
	fewWords: 2,
	surelyMeant: 0.5,
} as const;

/**
 * What tells the providers whose shards a text needs, beside the weights of evidence in src/decode/weights.ts. What is chosen
 * is decoded and ranked as always, so these numbers only decide what is looked at.
 */
export const needing = {
	/** The query names it. Outweighs all keys of others. */
	asked: 20,
	/** The text holds the beginning of a message that it alone has, by the letters that were compared: 30, 20, 10. The longest is as good as a host. */
	message: [10, 6, 3],
	/** Others have it too, and only a few of them are told. More than the form of a body and such a code (3.9), less than whom the text names clearly (5). */
	sharedMessage: [4.5, 3, 0.5],
	/** The text holds a code that it alone has. */
	name: 6,
	sharedName: 0.9,
	/** The words of a code that it alone has stand in a query: "tool use failed". */
	spoken: 2,
	/** Evidence from which on the text names it: as `judging.mentioned`. */
	named: 4,
} as const;
