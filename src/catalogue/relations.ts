import { type Catalogue, conditionsOf, type Entry } from './model.ts';
import { codesWith, find, statusEntry } from './query.ts';

/** Where else to look from an entry: beside it at its provider, and at the others. */
export function relationsOf(entry: Entry, all: Catalogue) {
	const { provider } = entry;
	const near = entry.related.map((ref) => find(all, provider, ref)).filter((item) => item !== undefined);
	const others = all.providers.filter((other) => other !== provider);
	const primary = entry.status[0];
	return {
		/** The entries that it names itself. */
		near,
		/** The other codes that come with it, when it is a status. */
		codes: entry.kind === 'status' && primary !== undefined ? codesWith(provider, primary).filter((code) => !near.includes(code)) : [],
		/** Its conditions, with some entries of other providers that share them. */
		conditions: all.conditions
			.filter((condition) => conditionsOf(entry).includes(condition.id))
			.map((condition) => ({ condition, elsewhere: condition.entries.filter((other) => other.provider !== provider).slice(0, 4) })),
		primary,
		/** Its usual status at the other providers that have it. */
		sameStatus: primary === undefined ? [] : others.flatMap((other) => statusEntry(other, primary) ?? []),
	};
}
