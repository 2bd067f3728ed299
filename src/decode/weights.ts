/**
 * Every number that ranks, with what it outweighs and why; `npm run eval` and the floors in tests/corpus show what a
 * change does. An entry scores what the text says for it (of each group of evidence the strongest), plus what the text
 * says for its provider, at most `scoring.mostOfProvider`.
 */

/** What a piece of evidence says for an entry. A code outweighs a message, a message outweighs a status. */
export const entryWeights = {
	/** A problem-type URI is unique in the world: it outweighs everything else. */
	problemUri: 18,
	/** `StatusCode.RESOURCE_EXHAUSTED` is how gRPC clients print a status: as sure as a code, and never a chance word. */
	grpc: 17,
	/** A code where its provider has codes, spelled as on the wire. Outweighs the longest message (10) with any status (5). */
	code: 16,
	/** The same in another letter case: still outweighs a message, and loses to the provider that spells it so. */
	codeOtherCase: 13,
	/** A code where its provider has types, while a code stands elsewhere: loses to that code, and outweighs a message. */
	codeAsType: 12,
	/** Added when the value stands on the very path of the format: breaks the tie between providers that share a code. */
	exactPath: 1,
	/** A code at a key where its provider has none: less than a long message, more than an identifier in a sentence. */
	otherPlace: 8,
	/** A type with no code beside it is all the body says. Stays under every code at its key, so that a code still wins. */
	typeAlone: 8,
	/** An identifier anywhere in the text. Outweighs a status alone; a message of 28 letters draws level. */
	word: 7,
	/** A code that is a bare number counts only beside its own message: then it outweighs the status. */
	numberInText: 6,
	/** A value that could be an ordinary word, such as `conflict` at `name`: worth a status, no more. */
	wordyValue: 5,
	/** The page of a status that the text gives. Every code and every long message outweighs it. */
	status: 5,
	/** A type with a code beside it: the code decides, and the type only comes next. */
	type: 4,
	/** An SDK class or the name of a status, when no number stands in the text: less than the number would be. */
	statusByName: 3,
	/** The usual status of a code stands beside it, or one of its others. Under `status`: alone it leads to the page of the status. */
	usualStatus: 3,
	otherOwnStatus: 2,
	/** The text gives statuses, and the entry comes with none of them. Breaks ties; never outweighs a code or a message. */
	foreignStatus: -3,
	/** Share of a code's weight that is left inside an answer that another provider wraps: 16 falls to 4.8, under a status. */
	shareInWrapped: 0.3,
};

/** What a message says for its entry: long ones a lot, short ones little. */
export const messageWeights = {
	/** Letters for one point, up to the most. 40 letters are a sentence that nobody writes by chance. Under every code at its key: codes are exact, sentences get reused. */
	lettersPerPoint: 4,
	most: 10,
	/** A message of which half was found keeps 70 %: `partial + (1 - partial) * share`. */
	partial: 0.4,
	/** Its beginning was found, so the rest may be cut off: it keeps at least this much. */
	opening: 0.75,
};

/** What a piece of evidence says for a provider. Of each kind the strongest counts, once. */
export const providerWeights = {
	/** `api.groq.com` is where the request went. Outweighs every package and class: those speak to any base URL. */
	apiHost: 12,
	/** The only provider with such a problem-type URI: as good as the host that was asked. */
	problemUri: 12,
	/** Another host of the provider, such as its console: often only linked in the message. */
	host: 10,
	/** The address of its sales or support, to which its messages send people. */
	address: 6,
	/** `GroqException`: how a wrapper of many providers names the one that answered. Under a host. */
	exception: 9,
	/** An exception class in a namespace that one provider alone uses. */
	ownedClass: 8,
	/** A message that it alone is known to send, from `vouching.longMessageLetters` on; a shorter one says less. */
	longMessage: 8,
	message: 6,
	/** A short one beside its own code: the two together are no chance. Just enough to name the provider (`judging.named`). */
	messageOfCode: 5,
	/** A package name: it may be installed and not be what answered. A header that no other provider sends. */
	package: 7,
	header: 7,
	/** A path such as `/openai/v1/`, the beginning of an id that only its answers hold, a host over two lines. */
	path: 6,
	mark: 6,
	brokenHost: 6,
	/** It wraps the answer of another provider: only routers have such a place. Outweighs the format of what is wrapped. */
	wrap: 6,
	/** Its model, or its name after "provider:". Just under `judging.named`: models are served by others, too. */
	model: 4.5,
	labelledName: 4.5,
	/** Its name, or a class of a package that many providers share (`openai.…`). Not enough to name it. */
	name: 4,
	sharedClass: 4,
	/** The beginning of a key: people send keys to the wrong provider. A hint, no more. */
	key: 3,
	/** The body has its format and nobody else's, or a code that it alone has. Both get copied, so they never name it by themselves. */
	format: 3,
	code: 3,
	/** A gRPC status: all of gRPC has it. */
	grpc: 1,
	/** Only the maker of a model, as in `deepseek/deepseek-chat`: another provider may have served it. */
	maker: 1,
	/** A service that answers in the same words. Takes away what a name and a format give. */
	lookalike: -8,
};

/** When messages, codes and formats say something for a provider. */
export const vouching = {
	/** Letters of a message from which on it says whose it is, and from which on it says so clearly: short ones are written everywhere. */
	messageLetters: 25,
	/** The same for a message whose own code stands beside it, at its key and in its letter case. */
	besideCode: 18,
	longMessageLetters: 40,
	/** A message of another provider this near to the length of the longest leaves open whose it is. A cut one must tie to count. */
	nearlyAsLong: 0.8,
	nearlyAsLongWhenCut: 0.98,
	/** Weight for an entry from which on it speaks for the provider: an identifier does, a status does not. */
	leastOfEntry: 7,
	/** Format and code together never reach `judging.named`: both get copied with the API they belong to. */
	mostOfCopies: 4.5,
	/** Code, type and message of a format count 1 each. Of what need not be there three outweigh one of them, two do not. */
	optionalPlace: 0.4,
};

/** How the score of an entry comes about. */
export const scoring = {
	/** The provider counts at most as much as a code: the right provider must not carry a wrong page past a code. */
	mostOfProvider: 15,
	/** From this much on a status page of the provider is looked at: its name is enough. */
	providerOfStatus: 4,
	/** When one provider has at least `leadFrom` and this one trails by more than `lead`, its entries lose `trailing`: half a code. */
	leadFrom: 5,
	lead: 3,
	trailing: 8,
};

/** When an answer is known, ambiguous or unknown, and how sure it is. */
export const judging = {
	/** From this much on a provider counts as named. A name (4), a model (4.5) or copies (4.5) alone do not reach it. */
	named: 5,
	/** Its name stands there: enough to show the page of a status among others. */
	mentioned: 4,
	/** Below the usual status of a code there is nothing to go by. */
	least: 3,
	/** The request went to a host that nobody here has: then only a code or a long message makes the entry worth showing. */
	leastAtForeignHost: 8,
	/** Evidence for a provider from this weight on is its own beside the marks of an API without pages: a path or a mark. A name is not. */
	ownMark: 6,
	/** What an entry needs to be known: a status of a named provider is enough. */
	leastKnown: 5,
	/** An entry of another provider this close leaves open which it is; one of the same provider means that the text says both. */
	rivalWithin: 3,
	twinWithin: 0.5,
	/** What is shown beside the first: from this share of its score on, this many with it. */
	shownShare: 0.35,
	mostShown: 6,
	/** Confidence is full at this score (a code at a host reaches it) and this lead over the next; so much of it needs no lead. */
	sureScore: 25,
	sureLead: 8,
	withoutLead: 0.6,
};
