import type { SearchText } from '../search-texts.ts';
import type { EntrySignature, SearchDocument, Signatures } from '../signatures.ts';
import { keyOfName, mostOwners, type Owners } from './keys.ts';

// Words that tell a provider, because few have them. A query that names no provider and no code is looked up by one of them.

/** A word that this many providers have tells none of them. */
const fewProviders = 8;

/** So few buckets that the number of one tells next to nothing of the word. */
export const buckets = 32;

/** Words of letters alone: nothing with a digit or a sign in it, which may be a key, is ever looked up. */
export const tellingWords = (text: string): string[] =>
	text.toLowerCase().match(/(?<![\p{L}\p{N}_-])[a-z]{5,24}(?![\p{L}\p{N}_-])/gu) ?? [];

export const bucketOf = (word: string): number => keyOfName(word) % buckets;

/** 20 bits are enough to tell that a word is a rare one: of a few thousand such words one in 200 others is taken for one. */
export const shortKeyOf = (word: string): number => keyOfName(word) >>> 6;

/** The rare words of all providers by bucket, with who has them, and the short keys of all. */
export function rareWordsOf(
	{ providers, entries, places }: Signatures,
	texts: Record<string, SearchText>,
): { byBucket: Owners[]; all: number[] } {
	const owners = new Map<string, Set<number>>();
	const inOrder = new Map(providers.map(({ id }, index) => [id, index]));
	const textAt = new Map(Object.entries(texts));
	/** A word of what belongs to no provider leads there. */
	const others = new Set<string>();
	for (const document of [...entries, ...places]) {
		const place = inOrder.get(document.provider ?? '');
		for (const word of new Set(tellingWords(textOf(document, textAt.get(document.url))))) {
			if (place === undefined) others.add(word);
			else owners.set(word, (owners.get(word) ?? new Set()).add(place));
		}
	}
	const byBucket = Array.from({ length: buckets }, () => new Map<number, readonly number[]>());
	const rare = [...owners].filter(([word, held]) => held.size <= fewProviders && !others.has(word));
	for (const [word, held] of rare) byBucket[bucketOf(word)]?.set(keyOfName(word), [...held].slice(0, mostOwners));
	return { byBucket, all: [...new Set(rare.map(([word]) => shortKeyOf(word)))].sort((a, b) => a - b) };
}

/** Of a provider only what is loaded without its words: titles and messages. */
const textOf = (document: SearchDocument | EntrySignature, text: SearchText | undefined): string =>
	[
		document.label,
		...('messages' in document ? document.messages.map((message) => message.text) : []),
		...(document.provider === undefined ? [text?.words, text?.more, text?.also] : []),
	].join(' ; ');
