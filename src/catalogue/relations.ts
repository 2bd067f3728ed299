import { type Catalogue, type Condition, conditionsOf, type Entry, type Provider } from './model.ts';
import { onceFor } from './once-for.ts';
import { codesWith, find, isDemo, statusEntry } from './query.ts';

/** How many providers are named for a condition. Its page has the others. */
const mostElsewhere = 4;

/** Where else to look from an entry: beside it at its provider, and at the others. */
export function relationsOf(entry: Entry, all: Catalogue) {
	const { provider } = entry;
	const near = entry.related.map((ref) => find(all, provider, ref)).filter((item) => item !== undefined);
	const others = demosLast(all).filter((other) => other !== provider);
	const primary = entry.status[0];
	const own = conditionsOf(entry);
	return {
		/** The entries that it names itself. */
		near,
		/** The other codes that come with it, when it is a status. */
		codes: entry.kind === 'status' && primary !== undefined ? codesWith(provider, primary).filter((code) => !near.includes(code)) : [],
		/** Its conditions, with the entry that is most like it at some of the other providers. */
		conditions: all.conditions
			.filter((condition) => own.includes(condition.id))
			.map((condition) => ({
				condition,
				elsewhere: others
					.filter((other) => entriesAt(condition).has(other))
					.slice(0, mostElsewhere)
					.flatMap((other) => mostAlike(entry, condition, other) ?? []),
			})),
		primary,
		/** Its usual status at the other providers that have it. */
		sameStatus: primary === undefined ? [] : others.flatMap((other) => statusEntry(other, primary) ?? []),
	};
}

const demosLast = onceFor(({ providers }: Catalogue) => providers.toSorted((a, b) => Number(isDemo(a)) - Number(isDemo(b))));
const entriesAt = onceFor(({ entries }: Condition) => Map.groupBy(entries, ({ provider }) => provider));

/** What a provider has for the condition: best under the same name, then what is first of all this, then with the same status. */
function mostAlike(entry: Entry, condition: Condition, provider: Provider): Entry | undefined {
	const likeness = ({ slug, condition: own, status }: Entry) =>
		4 * Number(slug === entry.slug) + 2 * Number(own === condition.id) + Number(status[0] === entry.status[0]);
	return entriesAt(condition)
		.get(provider)
		?.reduce<Entry | undefined>((best, other) => (best && likeness(best) >= likeness(other) ? best : other), undefined);
}
