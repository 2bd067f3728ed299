/**
 * Every number that decides the order of search results. A result's score is the sum of what its names, its words and its
 * phrase are worth. The measure of all of them is `words.most`: the page whose words fit best gets 40 for them.
 */

/** What a name in the query is worth to the document that has it. */
export const names = {
	/** A code typed as it stands on the wire. Outweighs any words (40) and any status (70): whoever types a code wants its page. */
	code: 90,
	/** The same letters in the same case. Decides between rate_limit_exceeded and RATE_LIMIT_EXCEEDED of two providers, and nothing else. */
	exactCase: 6,
	/** A code of a provider that the query did not name. Stays below the named provider's status (70), which answers better. */
	elsewhere: 15,
	/** Three providers or more have the code: the page of its meaning comes before each of theirs (90 + 6). */
	shared: 98,
	/** A name that stands in the query as plain words, such as "model not found". Half of what the best words get: words mean less than codes. */
	spoken: 20,
	/** The same for a section of a provider that is named, such as "groq request id". Just before an entry of the same name (20). */
	spokenSection: 25,
} as const;

/** What a status in the query is worth. Nothing of it counts when a code is named too, except `ofCode`. */
export const statuses = {
	/** The provider's own page of the status, when the provider is named. Outweighs any words (40), stays below a code (90). */
	atProvider: 70,
	/** The page of the status at all providers, for a number alone. Outweighs each provider's page of it (12), whatever the words say. */
	alone: 60,
	/** The same with words beside it. Just above the best words (40), so that "429 too many requests" still leads to 429. */
	withWords: 42,
	/** The same when a provider is named. Stays below the provider's own page (70); leads when the provider has none. */
	elsewhere: 15,
	/** The name of the status stands in the query as a word, beside its number: "401 Unauthorized". Settles it against the words. */
	named: 25,
	/** A code that comes with the status, or a status page when no provider is named. Lifts it above those that fit by their words as well. */
	ofCode: 12,
} as const;

/** What a meaning in the query is worth, times the share of the words that it makes up. */
export const meanings = {
	/** The general page: that of the meaning, or the provider's status page when a provider is named. As much as the best words (40). */
	general: 40,
	/** Any other entry with this meaning. Decides between entries whose words fit alike. */
	ofEntry: 8,
	/** The query is nothing but the name of a meaning or of a status. Puts its page before every entry that has the words in its title. */
	whole: 45,
	/** The same when a provider is named, for its status page. Less, as an entry of the provider may have just that name. */
	wholeAtProvider: 20,
} as const;

/** What a named provider is worth. */
export const providers = {
	/** Any page of it. Lets it lead among pages whose names and words fit alike, and outweighs none that fits better. */
	own: 6,
	/** Its main page on top of that, so that the name alone leads there. */
	overview: 6,
	/** What is left of the worth of words in a document of a provider that is not meant. Low, as somebody else's answer is seldom of use. */
	othersWords: 0.2,
} as const;

/** A comparison, when the query names several providers. */
export const comparisons = {
	/** It has the status that the query names. Twice a provider's own page of the status (70), since both are named. */
	ofStatus: 140,
	/** Any other comparison. As much as a name in plain words (20): the words decide which one. */
	any: 20,
} as const;

/** What words are worth. */
export const words = {
	/** The document whose words fit best. Everything else here is set against it. */
	most: 40,
	/** Factor for status pages: one more often looks for them than for one of their codes. Wins among near equals only. */
	statusPage: 1.2,
	/** Factor for what is reached by gRPC or an SDK alone. Such a page leads only when its words fit nearly twice as well. */
	aside: 0.6,
	/** All words of the query stand in the document in their order, or its title stands in the query. Half of the best words: it settles near equals. */
	phrase: 22,
} as const;

/** How much a word counts by the place where it stands; messages and causes count 1. */
export const places = {
	/** The title says what a page is about. */
	label: 3,
	/** What people call it: written to be found, so nearly as much as the title. */
	also: 2.5,
	/** A part of a name, when the whole name was not typed. */
	names: 2,
	/** The summary. */
	words: 2,
} as const;

/** From which length on a word may differ. Shorter ones would match too much by chance: 403 and 404, key and keep. */
export const spelling = {
	/** Letters from which the beginning of a word is enough. */
	prefixFrom: 4,
	/** Letters from which a word may be misspelled. */
	fuzzyFrom: 5,
	/** Share of the letters that may differ: one in four, so that "exceded" finds "exceeded". */
	fuzzy: 0.25,
	/** Letters from which the ending of a word is left off: limits is limit. */
	stemFrom: 5,
	/** Letters of a meaning's name from which it is looked for in the query. Shorter ones stand in other words' company by chance. */
	meaningFrom: 5,
} as const;

/** From this many providers on that share a code, nobody can say which one is meant. */
export const manyProviders = 3;

export const bounds = {
	/** A result needs more than this. Just above what a provider's name alone gives (6): such a result has nothing of the question. */
	least: 8,
	/** Names alone answer at once from here on, before the words are loaded. More than spoken words (25) or a status of a code (12) give. */
	atOnce: 30,
	/** Results of one search, the best ones. */
	most: 30,
} as const;
