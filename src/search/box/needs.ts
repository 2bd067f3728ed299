import { excerptOf } from '../../decode/excerpt.ts';
import { flatten } from '../../decode/read/flatten.ts';
import { createFormatReader } from '../../decode/read/formats.ts';
import { readIdentifiers } from '../../decode/read/identifiers.ts';
import { readKeys } from '../../decode/read/keys.ts';
import { outline } from '../../decode/read/outline.ts';
import { createProviderReader } from '../../decode/read/providers.ts';
import { scoreProviders } from '../../decode/score/providers.ts';
import type { Owners } from '../../signatures/box/keys.ts';
import { shortKeyOf, tellingWords } from '../../signatures/box/rare.ts';
import { looksPasted, queryOf } from '../looks-pasted.ts';
import type { Known } from '../known.ts';
import { phrasesOf } from '../read-query/phrases.ts';
import { readQuery } from '../read-query/read-query.ts';
import { needing as weights } from '../weights.ts';
import { createVotes, sum } from './votes.ts';

/** What a text needs of many entries. */
export type Needs = {
	/** Ids of the providers that its error or its words can be of, the likeliest first: two at most: enough to see that a text fits another as well. */
	providers: string[];
	/** It names one of them, so what belongs to no provider is not looked for by its words. */
	isNamed: boolean;
	/** Words of a typed query by which providers can be looked up when it tells none, the most telling first. */
	rare: string[];
};

/** Letters of a text that may be a query. */
const longestQuery = 400;
/** A code as it is written, not a word. */
const likeCode = /[_:-]|[a-z][A-Z]|^[A-Z]{5,}$/;
const longestPhrase = 5;

/** Builds what tells the needs of a text, from what is known of all providers and from the owners of keys. */
export function createNeeds(base: Known, owners: Owners, rareWords: ReadonlySet<number>): (text: string) => Needs {
	const { providers } = base;
	const statuses = new Set(base.places.flatMap(({ kind, names }) => (kind === 'http' ? names : [])));
	const readProviders = createProviderReader(providers);
	const readFormats = createFormatReader(providers);
	const readVotes = createVotes(providers, owners);

	/** The likeliest, and beside it another that the text names, has keys of, or is like. */
	function choose(votes: ReadonlyMap<string, number>, ofKeys: ReadonlyMap<string, number>): string[] {
		const ranked = providers
			.map(({ id }) => ({ id, vote: votes.get(id) ?? 0, keys: ofKeys.get(id) ?? 0 }))
			.filter(({ vote }) => vote > 0)
			.sort((a, b) => b.vote - a.vote);
		const [first, ...others] = ranked;
		const [second] = others.sort(
			(a, b) => Math.max(b.vote, weights.named) - Math.max(a.vote, weights.named) || b.keys - a.keys || b.vote - a.vote,
		);
		return [first, second].flatMap((one) => one?.id ?? []);
	}

	return (text) => {
		const flat = flatten(excerptOf(text));
		const identifiers = readIdentifiers(flat.text);
		const keys = outline(flat.text);
		const evidence = scoreProviders([...readProviders(flat, identifiers), ...readFormats(keys)]);
		const isQuery = text.length <= longestQuery;
		const isTyped = !looksPasted(text);
		const reading = readQuery(isQuery ? text : queryOf(text), base);
		const names = [
			...readKeys(flat.text, keys).flatMap(({ value }) => (statuses.has(value) ? [] : [value])),
			...identifiers.flatMap(({ value }) => {
				const last = value.slice(value.lastIndexOf('/') + 1);
				return likeCode.test(last) || (isTyped && /^\d+$/.test(last) && !statuses.has(last)) ? [last] : [];
			}),
		];
		const spoken = isQuery
			? phrasesOf(reading.tokens, longestPhrase).flatMap(({ size, tokens }) => (size > 1 ? [tokens.join('')] : []))
			: [];
		const asked = new Map(isQuery ? reading.providers.map((id) => [id, weights.asked] as const) : []);
		const ofKeys = readVotes({ flat, names, spoken });
		const chosen = choose(sum(evidence, asked, ofKeys), ofKeys);
		return {
			providers: chosen,
			isNamed: chosen.some((id) => asked.has(id) || (evidence.get(id) ?? 0) >= weights.named),
			rare: [...new Set(isQuery && isTyped ? tellingWords(text) : [])]
				.filter((word) => rareWords.has(shortKeyOf(word)))
				.sort((a, b) => b.length - a.length),
		};
	};
}
