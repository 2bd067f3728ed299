import type { Decoded } from '../../decode/types.ts';
import {
	type AnswerShard,
	type MessageShard,
	type NameShard,
	type PhraseShard,
	type Script,
	type SentNames,
	shardNames,
	type Steps,
	type WordShard,
} from '../../signatures/box/format.ts';
import { unpackNames } from '../../signatures/box/names.ts';
import { addAnswers, addMessages, scriptsIn, unpackWords } from '../../signatures/box/shards.ts';
import type { ProviderSignature } from '../../signatures/signatures.ts';
import type { Find } from '../find.ts';
import { type Known, knownFrom } from '../known.ts';
import type { Search } from '../search.ts';
import { once } from './once.ts';

/** Where the parts come from. In a browser either may fail, and is then asked again for the next text. */
export type Sources = {
	/** A shard of the build that the names are of. */
	shard: <T>(name: string) => Promise<T>;
	/** The code that answers beyond names. */
	code: () => Promise<typeof import('./answering.ts')>;
};

/** What the box has at hand: names from the beginning, and of the rest what the texts so far have needed. */
export type Shelf = {
	known: () => Promise<Known>;
	/** The providers, before any name is there. */
	providers: Pick<ProviderSignature, 'id' | 'name' | 'keyPrefixes'>[];
	/** The decoder, which also knows the messages. */
	decoder: () => Promise<(text: string) => Decoded>;
	/** Decoder and search as one, which also know the words, and the phrases that the text can hold. */
	findFor: (text: string) => Promise<Find>;
	/** Fills in what is said about the entries of these providers. Their steps, by entry, come with it. */
	say: (providers: string[]) => Promise<ReadonlyMap<string, Steps>>;
};

/**
 * Builds the shelf. Shards are filled into the signatures that the decoder and the search work on. One that is missing holds
 * nothing that the text can match, so an answer is the same as with everything loaded.
 */
export function createShelf(sent: SentNames, { shard, code }: Sources): Shelf {
	const unpack = (given: NameShard) => {
		const signatures = unpackNames(sent, given);
		return { signatures, known: knownFrom(signatures) };
	};
	// At once, so that what came in another form than this is asked for again.
	const providers = sent.providers.map(({ id, name, keyPrefixes }) => ({ id, name, keyPrefixes }));
	const atTouch = sent.names && unpack(sent.names);
	const names = once(async () => atTouch ?? unpack(await shard<NameShard>(shardNames.names)));
	const decoder = once(async () => {
		const [{ createDecoder }, messages, { signatures }] = await Promise.all([code(), shard<MessageShard>(shardNames.messages), names()]);
		addMessages(signatures, messages);
		return createDecoder(signatures);
	});
	const words = once(async () => {
		const [sentWords, { signatures }] = await Promise.all([shard<WordShard>(shardNames.words), names(), decoder()]);
		return { texts: unpackWords(signatures, sentWords), phrases: sentWords.phrases };
	});
	const phrases = keep((script: Script) => shard<PhraseShard>(shardNames.phrases(script)));
	const answers = keep(async (provider: string) => {
		const [{ signatures }, said] = await Promise.all([names(), shard<AnswerShard>(shardNames.answers(provider))]);
		return addAnswers(signatures, provider, said);
	});

	/** A search knows the phrases of the scripts that the texts so far were written in. */
	let search: Promise<Search> | undefined;
	const read = new Set<Script>();

	function searchFor(text: string): Promise<Search> {
		const needed = scriptsIn(text).filter((script) => sent.scripts.includes(script) && !read.has(script));
		if (search && needed.length === 0) return search;
		const all = [...read, ...needed];
		const made = (async () => {
			const [{ createSearch }, { signatures }, { texts, phrases: latin }, ...others] = await Promise.all([
				code(),
				names(),
				words(),
				...all.map(phrases),
			]);
			const withPhrases = new Map(Object.entries(texts));
			for (const [url, own] of [latin, ...others].flatMap((item) => Object.entries(item))) {
				const text = withPhrases.get(url);
				if (text) withPhrases.set(url, { ...text, phrases: [...(text.phrases ?? []), ...own] });
			}
			return createSearch(signatures, Object.fromEntries(withPhrases));
		})();
		search = made;
		for (const script of needed) read.add(script);
		made.catch(() => {
			if (search === made) search = undefined;
			for (const script of needed) read.delete(script);
		});
		return made;
	}

	return {
		known: async () => (await names()).known,
		providers,
		decoder,
		findFor: async (text) => {
			const [{ createFind }, decode, found] = await Promise.all([code(), decoder(), searchFor(text)]);
			return createFind(decode, found);
		},
		say: async (providers) => new Map((await Promise.all(providers.map(answers))).flat()),
	};
}

/** Loads each thing once, by name. */
function keep<Name extends string, T>(load: (name: Name) => Promise<T>): (name: Name) => Promise<T> {
	const kept = new Map<Name, () => Promise<T>>();
	return (name) => {
		const known = kept.get(name) ?? once(() => load(name));
		kept.set(name, known);
		return known();
	};
}
