import type { SentSignatures } from '../pack.ts';
import type { CaseSignature, EntrySignature, MessageSignature, ProviderSignature, SearchDocument } from '../signatures.ts';
import type { Columns } from './columns.ts';
import type { SentOwners } from './keys.ts';

// What the box of the site loads, in the form in which it travels. Types only: names.ts and shards.ts pack and unpack it.
//
// /box.json holds what the first touch needs, and is asked for anew each time. What an answer needs beyond it comes in shards
// under /box/<version>/, where the version is a hash over all of them. So names and shards of different builds never mix: names
// lead to the shards of their own build, and when a host no longer has those, the box asks for the names again.
//
// Of few entries the names all come with the first touch, and messages and words are one shard each. Of many everything is split
// by provider, and what belongs to none is the index that tells which providers a text needs.

/**
 * The number of this form. It goes up with every change that older code would misread. A page that was opened before such a
 * change finds another number than its own, and asks its reader to reload it.
 */
export const format = 4;

/** The writing systems by which phrases of other languages are split. A phrase belongs to the first one that it has a letter of. */
export const scripts = {
	hangul: /\p{Script=Hangul}/u,
	kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
	han: /\p{Script=Han}/u,
	cyrillic: /\p{Script=Cyrillic}/u,
};
export type Script = keyof typeof scripts;

/** Names of the shards, as the box asks for them. */
export const shardNames = {
	messages: 'messages',
	words: 'words',
	answers: (provider: string) => `answers/${provider}`,
	phrases: (script: Script) => `phrases/${script}`,
	/** Of many entries: what belongs to no provider, what belongs to one, its words, and the providers of rare words. */
	index: 'index',
	provider: (provider: string) => `provider/${provider}`,
	wordsOf: (provider: string) => `words/${provider}`,
	allPhrases: 'phrases',
	rare: (bucket: number) => `rare/${bucket}`,
};

/** What is said about an entry, which names do without. */
type Said = 'messages' | 'actor' | 'wait' | 'because' | 'cases' | 'casesOf';

/** An entry by its names. The code is left out where the address of the page is the same. */
export type NamedEntry = Omit<SentSignatures['entries'][number], Said | 'wire'> & {
	wire?: string;
	/** Which list of cases the entry has, as a place in `actions`. */
	list?: number;
};

/** Everything that can be found, by its names. */
export type NameShard = {
	entries: Columns<NamedEntry>;
	places: Columns<SearchDocument>;
	/** The action of each case in each list of cases. */
	actions: CaseSignature['action'][][];
};

/** What is known of all providers, and needed to read any text. */
export type Root = Omit<SentSignatures, 'entries' | 'places' | 'providers' | 'others'> & {
	providers: Omit<ProviderSignature, 'attach' | 'support'>[];
};

/** The marks of APIs without pages: no name alone needs them. */
export type Others = Pick<SentSignatures, 'others'>;

type Head = {
	format: typeof format;
	version: string;
	/** Writing systems that have phrases. */
	scripts: Script[];
};

/** What the first touch loads when all names are few. */
export type SentAll = Head & Root & { names: NameShard };

/** What it loads when they are many: what filters and the mask need. */
export type SentFirst = Head & { providers: Pick<ProviderSignature, 'id' | 'name' | 'keyPrefixes'>[] };

export type SentNames = SentAll | SentFirst;

/** The most entries whose names come with the first touch, and whose messages and words are one shard each. */
export const mostAtTouch = 1_000;

/** What belongs to no provider, and what tells which providers a text needs. */
export type IndexShard = Root &
	Others & {
		names: NameShard;
		/** What a code that many providers share means at most of them, by its name on the wire. */
		usual: Record<string, string>;
		/** The providers of each name of a code and of each beginning of a message, as places in the list of providers. */
		owners: SentOwners;
		/** Words that few providers have, as steps from one hash to the next: these have their owners in shards. */
		rare: number[];
	};

/** What belongs to one provider, without its words. */
export type ProviderShard = { names: NameShard; messages: MessageShard; answers: AnswerShard };

/** The messages of each entry, in the order of the names. */
export type MessageShard = MessageSignature[][];

/** What the decoder needs beyond names, when entries are few. */
export type DecodingShard = Others & { messages: MessageShard };

/** The first steps of a panel, as prose with `code` and [links](/…), and how many more the page has. */
export type SomeSteps = { first: string[]; more?: number };

/** The steps of an entry: those of each case, or of its one panel, in the order of the page, and those that help in any case. */
export type Steps = { ofPanels?: (SomeSteps | null)[]; inAnyCase?: SomeSteps };

/** What is said about the entries of one provider, in the order of the names, and what its users need to ask for help. */
export type AnswerShard = Pick<ProviderSignature, 'attach' | 'support'> & {
	entries: (Pick<EntrySignature, 'actor' | 'wait' | 'because'> & { cases?: CaseSignature[]; steps: Steps })[];
};

/** The words of each entry, then of each place, in the order of the names, without the messages that `more` begins with. */
export type WordShard = {
	words: [words: string, more: string, also: string][];
	/** What a meaning is called in languages that are written in Latin letters, by address. */
	phrases: PhraseShard;
};

/** What a meaning is called, by the address of its page. */
export type PhraseShard = Record<string, string[]>;
