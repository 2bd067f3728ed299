import type { Decoded } from '../../decode/types.ts';
import type { SentFirst, WordShard } from '../../signatures/box/format.ts';
import { unpackWords, withPhrases } from '../../signatures/box/shards.ts';
import type { SearchText } from '../../signatures/search-texts.ts';
import type { Find } from '../find.ts';
import { type Known, knownFrom } from '../known.ts';
import { keep } from './once.ts';
import { createParts, joined } from './parts.ts';
import { createScopes, type Scope } from './scope.ts';
import type { Shelf, Sources } from './shelf.ts';

/** What answers from a scope, made when it is asked for. */
type Answering = { known: Known; decoder: () => (text: string) => Decoded; find: () => Find };

/** What answers is kept for so many scopes: a text that is typed letter by letter has the same again and again. */
const mostKept = 8;

/** Of a provider whose words are not loaded the messages are known all the same. */
const noWords: WordShard = { words: [], phrases: {} };

/** Builds the shelf of many entries: the index tells which providers a text can be about, and only their shards are loaded. */
export function createSplitShelf(sent: SentFirst, sources: Sources): Shelf {
	const parts = createParts(sources);
	const { decoding, finding } = createScopes(parts, sent.scripts);

	const answering = keep(async (name: string): Promise<Answering> => {
		const { providers, ...scope } = JSON.parse(name) as Scope;
		const [code, { signatures: base, usual }, loaded, own, ofNone, phrases] = await Promise.all([
			parts.code(),
			parts.index(),
			Promise.all(providers.map(parts.provider)),
			scope.wordsOf === undefined ? noWords : parts.wordsOf(scope.wordsOf),
			scope.words ? parts.words() : noWords,
			scope.phrases ? parts.phrases() : {},
		]);
		const signatures = joined(base, loaded);
		const texts: Record<string, SearchText> = Object.assign(
			unpackWords(base, ofNone),
			...loaded.map((part) => unpackWords(part.signatures, own)),
		);
		const decoder = lazily(() => code.createDecoder(signatures));
		const search = () => code.createSearch(signatures, withPhrases(texts, [ofNone.phrases, phrases]), usual);
		return { known: knownFrom(signatures, usual), decoder, find: lazily(() => code.createFind(decoder(), search())) };
	}, mostKept);
	const from = async (scope: Promise<Scope>) => answering(JSON.stringify(await scope));

	return {
		known: async (text, providerIn) => {
			const { signatures, usual } = await parts.index();
			const told = providerIn?.(knownFrom(signatures, usual));
			return (await from(told === undefined ? decoding(text) : Promise.resolve({ providers: [told] }))).known;
		},
		decoder: async (text) => (await from(decoding(text))).decoder(),
		findFor: async (text) => (await from(finding(text))).find(),
		say: async (providers) => {
			const [{ signatures }, said] = await Promise.all([parts.index(), Promise.all(providers.map(parts.provider))]);
			return { steps: new Map(said.flatMap(({ steps }) => [...steps])), providers: joined(signatures, said).providers };
		},
	};
}

function lazily<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
