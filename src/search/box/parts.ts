import {
	type IndexShard,
	type PhraseShard,
	type ProviderShard,
	shardNames,
	type Steps,
	type WordShard,
} from '../../signatures/box/format.ts';
import { fromSteps, type Owners, type SentOwners, unpackOwners } from '../../signatures/box/keys.ts';
import { unpackNames } from '../../signatures/box/names.ts';
import { addAnswers, addMessages } from '../../signatures/box/shards.ts';
import type { Signatures } from '../../signatures/signatures.ts';
import { knownFrom, type UsualMeanings } from '../known.ts';
import type { Needs } from './needs.ts';
import { keep, once } from './once.ts';
import type { Sources } from './shelf.ts';

/** What belongs to one provider. The other providers are there by what tells them. */
export type Part = { signatures: Signatures; steps: Map<string, Steps> };

export type Index = {
	/** What belongs to no provider. */
	signatures: Signatures;
	usual: UsualMeanings;
	needsOf: (text: string) => Needs;
};

/** The shards of many entries, unpacked, each loaded once. */
export type Parts = {
	code: Sources['code'];
	index: () => Promise<Index>;
	provider: (id: string) => Promise<Part>;
	wordsOf: (provider: string) => Promise<WordShard>;
	words: () => Promise<WordShard>;
	phrases: () => Promise<PhraseShard>;
	rare: (bucket: number) => Promise<Owners>;
};

/** Begins with the code, which the first text needs in any case. */
export function createParts({ shard, code: load }: Sources): Parts {
	const code = once(load);
	code().catch(() => undefined);
	const given = once(() => shard<IndexShard>(shardNames.index));
	return {
		code,
		index: once(async () => {
			const [{ createNeeds }, { usual, names, owners, rare, ...root }] = await Promise.all([code(), given()]);
			const signatures = unpackNames(root, names);
			return { signatures, usual, needsOf: createNeeds(knownFrom(signatures, usual), unpackOwners(owners), new Set(fromSteps(rare))) };
		}),
		provider: keep(async (id) => {
			const [root, { names, messages, answers }] = await Promise.all([given(), shard<ProviderShard>(shardNames.provider(id))]);
			const signatures = unpackNames(root, names);
			addMessages(signatures, messages);
			return { signatures, steps: new Map(addAnswers(signatures, id, answers)) };
		}),
		wordsOf: keep((provider) => shard(shardNames.wordsOf(provider))),
		words: once(() => shard(shardNames.words)),
		phrases: once(() => shard(shardNames.allPhrases)),
		rare: keep(async (bucket) => unpackOwners(await shard<SentOwners>(shardNames.rare(bucket)))),
	};
}

/** The parts as one, in the order of the providers, so that ties fall as with everything loaded. */
export function joined(base: Signatures, parts: Part[]): Signatures {
	const own = new Map(parts.map(({ signatures }) => [signatures.entries[0]?.provider, signatures] as const));
	const inOrder = base.providers.flatMap(({ id }) => own.get(id) ?? []);
	return {
		...base,
		providers: base.providers.map((provider) => own.get(provider.id)?.providers.find(({ id }) => id === provider.id) ?? provider),
		entries: inOrder.flatMap(({ entries }) => entries),
		places: [...inOrder.flatMap(({ places }) => places), ...base.places],
	};
}
