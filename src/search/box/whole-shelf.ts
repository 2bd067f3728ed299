import {
	type AnswerShard,
	type DecodingShard,
	type PhraseShard,
	type Script,
	type SentAll,
	shardNames,
	type WordShard,
} from '../../signatures/box/format.ts';
import { unpackNames } from '../../signatures/box/names.ts';
import { addAnswers, addMessages, scriptsIn, unpackWords, withPhrases } from '../../signatures/box/shards.ts';
import { knownFrom } from '../known.ts';
import type { Search } from '../search.ts';
import { keep, once } from './once.ts';
import type { Shelf, Sources } from './shelf.ts';

/**
 * Builds the shelf of few entries, whose names are there from the beginning. Shards are filled into the signatures that the decoder
 * and the search work on. One that is missing holds nothing that the text can match, so an answer is the same as with everything loaded.
 */
export function createWholeShelf(sent: SentAll, { shard, code }: Sources): Shelf {
	const signatures = unpackNames(sent, sent.names);
	const known = knownFrom(signatures);
	const decoder = once(async () => {
		const [{ createDecoder }, { messages, others }] = await Promise.all([code(), shard<DecodingShard>(shardNames.messages)]);
		addMessages(signatures, messages);
		signatures.others = others;
		return createDecoder(signatures);
	});
	const words = once(async () => {
		const [sentWords] = await Promise.all([shard<WordShard>(shardNames.words), decoder()]);
		return { texts: unpackWords(signatures, sentWords), phrases: sentWords.phrases };
	});
	const phrases = keep((script: Script) => shard<PhraseShard>(shardNames.phrases(script)));
	const answers = keep(async (provider: string) =>
		addAnswers(signatures, provider, await shard<AnswerShard>(shardNames.answers(provider))),
	);

	/** A search knows the phrases of the scripts that the texts so far were written in. */
	let search: Promise<Search> | undefined;
	const read = new Set<Script>();

	function searchFor(text: string): Promise<Search> {
		const needed = scriptsIn(text).filter((script) => sent.scripts.includes(script) && !read.has(script));
		if (search && needed.length === 0) return search;
		const all = [...read, ...needed];
		const made = (async () => {
			const [{ createSearch }, { texts, phrases: latin }, ...others] = await Promise.all([code(), words(), ...all.map(phrases)]);
			return createSearch(signatures, withPhrases(texts, [latin, ...others]));
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
		known: async () => known,
		decoder,
		findFor: async (text) => {
			const [{ createFind }, decode, found] = await Promise.all([code(), decoder(), searchFor(text)]);
			return createFind(decode, found);
		},
		say: async (providers) => ({ steps: new Map((await Promise.all(providers.map(answers))).flat()), providers: signatures.providers }),
	};
}
