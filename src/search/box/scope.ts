import { keyOfName } from '../../signatures/box/keys.ts';
import { bucketOf } from '../../signatures/box/rare.ts';
import { scriptsIn } from '../../signatures/box/shards.ts';
import type { Needs } from './needs.ts';
import type { Parts } from './parts.ts';

/** Which shards a text is answered from, beside the index: those of providers, the words of one, those of no provider, phrases. */
export type Scope = { providers: string[]; wordsOf?: string; words?: true; phrases?: true };

/** Beside the index an answer asks for two shards at most. */
const most = 2;

/** Builds what chooses the shards of a text, for the decoder alone and for the search. */
export function createScopes({ index, rare }: Pick<Parts, 'index' | 'rare'>, scripts: readonly string[]) {
	/** The providers that have one of the words, of those in the bucket of the most telling one. */
	async function ownersOf([first = '', ...others]: string[]): Promise<string[]> {
		const bucket = bucketOf(first);
		const [{ signatures }, owners] = await Promise.all([index(), rare(bucket)]);
		const words = [first, ...others.filter((word) => bucketOf(word) === bucket)];
		const places = new Set(words.flatMap((word) => owners.get(keyOfName(word)) ?? []));
		return [...places].flatMap((place) => signatures.providers[place]?.id ?? []);
	}

	const needs = async (text: string): Promise<Needs> => (await index()).needsOf(text);

	return {
		decoding: async (text: string): Promise<Scope> => ({ providers: (await needs(text)).providers }),

		finding: async (text: string): Promise<Scope> => {
			const { providers, isNamed, rare: words } = await needs(text);
			const [first] = providers;
			if (scripts.length > 0 && scriptsIn(text).length > 0)
				return isNamed ? { providers: providers.slice(0, 1), phrases: true } : { providers: [], words: true, phrases: true };
			if (providers.length === most) return { providers };
			if (first !== undefined) return isNamed ? { providers, wordsOf: first } : { providers, words: true };
			// The bucket takes the place of one shard.
			const [owner] = words.length > 0 ? await ownersOf(words) : [];
			return owner === undefined ? { providers, words: true } : { providers: [owner] };
		},
	};
}
