import type { SearchText } from '../search-texts.ts';
import type { EntrySignature, SearchDocument, Signatures } from '../signatures.ts';
import type { AnswerShard, MessageShard, PhraseShard, Script, Steps, WordShard } from './format.ts';
import { scripts } from './format.ts';

export const packMessages = ({ entries }: Signatures): MessageShard => entries.map(({ messages }) => messages);

/** Fills the messages in. */
export function addMessages({ entries }: Signatures, shard: MessageShard): void {
	for (const [index, entry] of entries.entries()) entry.messages = shard[index] ?? [];
}

const entriesOf = ({ entries }: Signatures, provider: string) => entries.filter((entry) => entry.provider === provider);

/** Cases that several entries share are sent with the first. */
export function packAnswers(signatures: Signatures, provider: string, steps: ReadonlyMap<string, Steps>): AnswerShard {
	const { attach = [], support = [] } = signatures.providers.find(({ id }) => id === provider) ?? {};
	const sent = new Set<EntrySignature['cases']>();
	const entries = entriesOf(signatures, provider).map(({ id, actor, wait, because, cases }) => {
		const isNew = cases && !sent.has(cases);
		sent.add(cases);
		return { ...(actor && { actor }), wait, because, ...(isNew && { cases }), steps: steps.get(id) ?? {} };
	});
	return { attach, support, entries };
}

/** Fills in what is said about the entries of a provider. Returns the steps of each. */
export function addAnswers(
	signatures: Signatures,
	provider: string,
	{ attach, support, entries }: AnswerShard,
): (readonly [id: string, steps: Steps])[] {
	const own = signatures.providers.find(({ id }) => id === provider);
	if (own) Object.assign(own, { attach, support });
	return entriesOf(signatures, provider).map((entry, index) => {
		const { cases = [], steps = {}, ...said } = entries[index] ?? {};
		Object.assign(entry, said);
		for (const [place, item] of cases.entries()) Object.assign(entry.cases?.[place] ?? {}, item);
		return [entry.id, steps] as const;
	});
}

type Texts = Record<string, SearchText>;

const noText: SearchText = { words: '', more: '', also: '' };

/** A text tells the messages of its entry first. */
const messagesOf = (document: SearchDocument | EntrySignature): string =>
	'messages' in document ? document.messages.map(({ text }) => text).join(' ') : '';

const documentsOf = ({ entries, places }: Signatures): (SearchDocument | EntrySignature)[] => [...entries, ...places];

/** The words of everything, and the phrases of languages with Latin letters. */
export function packWords(signatures: Signatures, texts: Texts): WordShard {
	const byAddress = new Map(Object.entries(texts));
	const words = documentsOf(signatures).map((document): WordShard['words'][number] => {
		const { words: own, more, also } = byAddress.get(document.url) ?? noText;
		return [own, more.slice(messagesOf(document).length).trimStart(), also];
	});
	return { words, phrases: packPhrases(texts, undefined) };
}

/** The texts by address, once messages are filled in. */
export function unpackWords(signatures: Signatures, { words: sent }: WordShard): Texts {
	return Object.fromEntries(
		documentsOf(signatures).map((document, index) => {
			const [words = '', more = '', also = ''] = sent[index] ?? [];
			return [document.url, { words, more: [messagesOf(document), more].filter(Boolean).join(' '), also }];
		}),
	);
}

/** The writing systems that a text has letters of. Phrases in others cannot stand in it. */
export const scriptsIn = (text: string): Script[] => names.filter((script) => scripts[script].test(text));

const names = Object.keys(scripts) as Script[];

/** The phrases in one writing system of the list, or in any of them, by address; without one, those in none of them. */
export function packPhrases(texts: Texts, script: Script | 'any' | undefined): PhraseShard {
	const isOwn = (phrase: string) => {
		const [first] = scriptsIn(phrase);
		return script === 'any' ? first !== undefined : first === script;
	};
	const own = Object.entries(texts).map(([url, { phrases = [] }]) => [url, phrases.filter(isOwn)] as const);
	return Object.fromEntries(own.filter(([, phrases]) => phrases.length > 0));
}

/** The texts with what their pages are called in these phrases. */
export function withPhrases(texts: Texts, shards: PhraseShard[]): Texts {
	const made = new Map(Object.entries(texts));
	for (const [url, own] of shards.flatMap((shard) => Object.entries(shard))) {
		const text = made.get(url) ?? noText;
		made.set(url, { ...text, phrases: [...(text.phrases ?? []), ...own] });
	}
	return Object.fromEntries(made);
}
