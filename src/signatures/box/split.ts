import type { SearchText } from '../search-texts.ts';
import type { EntrySignature, Signatures } from '../signatures.ts';
import { type IndexShard, type ProviderShard, shardNames, type Steps, type WordShard } from './format.ts';
import { keysOfEntry, keysOfSection, mostOwners, type Owners, packOwners, toSteps } from './keys.ts';
import { packNames } from './names.ts';
import { rareWordsOf } from './rare.ts';
import { packAnswers, packMessages, packPhrases, packWords } from './shards.ts';

type Texts = Record<string, SearchText>;

/** The shards of many entries: one for each provider, and the index that tells which of them a text needs. */
export function splitShards(signatures: Signatures, texts: Texts, steps: ReadonlyMap<string, Steps>): Map<string, object> {
	const { byBucket, all } = rareWordsOf(signatures, texts);
	return new Map<string, object>([
		[shardNames.index, packIndex(signatures, all)],
		[shardNames.words, packOwnWords(signatures, texts, undefined)],
		[shardNames.allPhrases, packPhrases(texts, 'any')],
		...signatures.providers.flatMap(({ id }) => [
			[shardNames.provider(id), packProvider(signatures, steps, id)] as const,
			[shardNames.wordsOf(id), packOwnWords(signatures, texts, id)] as const,
		]),
		...byBucket.map((owners, bucket) => [shardNames.rare(bucket), packOwners(owners)] as const),
	]);
}

/** What belongs to a provider; without one, what belongs to none. */
const partOf = (signatures: Signatures, provider: string | undefined): Signatures => ({
	...signatures,
	entries: signatures.entries.filter((entry) => entry.provider === provider),
	places: signatures.places.filter((place) => place.provider === provider),
});

function packIndex(signatures: Signatures, words: number[]): IndexShard {
	const { root, names } = packNames(partOf(signatures, undefined));
	return {
		...root,
		others: signatures.others,
		names,
		usual: usualMeanings(signatures),
		owners: packOwners(ownersOf(signatures)),
		rare: toSteps(words),
	};
}

function packProvider(signatures: Signatures, steps: ReadonlyMap<string, Steps>, provider: string): ProviderShard {
	const part = partOf(signatures, provider);
	return {
		names: packNames(part).names,
		messages: packMessages(part),
		answers: packAnswers(part, provider, steps),
	};
}

/** The words of a provider, or of what belongs to none, which alone has phrases. */
function packOwnWords(signatures: Signatures, texts: Texts, provider: string | undefined): WordShard {
	const part = partOf(signatures, provider);
	const urls = new Set([...part.entries, ...part.places].map(({ url }) => url));
	return packWords(part, Object.fromEntries(Object.entries(texts).filter(([url]) => urls.has(url))));
}

/** Who has each key. */
function ownersOf({ providers, entries, places }: Signatures): Owners {
	const owners = new Map<number, number[]>();
	const inOrder = new Map(providers.map(({ id }, index) => [id, index]));
	const put = (provider: string | undefined, keys: number[]) => {
		const place = inOrder.get(provider ?? '');
		if (place === undefined) return;
		for (const key of keys) {
			const held = owners.get(key);
			if (!held) owners.set(key, [place]);
			else if (held.length < mostOwners && !held.includes(place)) held.push(place);
		}
	};
	for (const entry of entries) put(entry.provider, keysOfEntry(entry));
	for (const section of places) put(section.provider, keysOfSection(section));
	return owners;
}

/** A code that this many providers share is said to mean what it means at most of them. */
const many = 3;

/** What the codes that many providers share mean at most of these, by their names as on the wire. */
function usualMeanings({ entries }: Signatures): Record<string, string> {
	const holders = new Map<string, EntrySignature[]>();
	for (const entry of entries) {
		if (entry.kind === 'status') continue;
		const held = holders.get(entry.wire);
		if (held) held.push(entry);
		else holders.set(entry.wire, [entry]);
	}
	return Object.fromEntries(
		[...holders].flatMap(([wire, held]) => {
			const usual =
				new Set(held.map(({ provider }) => provider)).size < many ? undefined : most(held.map(({ conditions }) => conditions[0]));
			return usual ? [[wire, usual] as const] : [];
		}),
	);
}

/** What more than half of them are. */
const most = (all: (string | undefined)[]) => all.find((one) => all.filter((other) => other === one).length > all.length / 2);
