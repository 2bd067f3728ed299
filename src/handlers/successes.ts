import type { Place, Plan, Test } from './plan.ts';

/** From so many values on, what is no success takes fewer words than what is none. */
const many = 6;

/**
 * What shows that a response is no success, in fewer words where every success has one of a few values at a place: anything
 * else there is none. Nothing there says nothing, since a stream ends with it.
 */
export function withoutLists(failed: Test, { successes, branches }: Pick<Plan, 'successes' | 'branches'>): Test {
	const fine = [...successes, ...branches.filter(({ action }) => action.do === 'pass')].map(({ when }) => when);
	const lists = failed.flatMap((atoms) => listed(atoms) ?? []);
	for (const place of new Set(lists.map(({ at }) => at))) {
		const values = lists.flatMap(({ at, values: some }) => (at === place ? some : []));
		const own = fine.flatMap((when) => when.map((atoms) => valuesAt(atoms, place)));
		if (values.length < many || own.length === 0 || own.includes(undefined)) continue;
		const others = failed.filter((atoms) => listed(atoms)?.at !== place);
		const other: Test[number] = [
			{ is: 'missing', at: [place], not: true },
			{ is: 'equal', at: [place], values: [...new Set(own.flatMap((some) => some ?? []))], not: true },
		];
		return [other, ...others];
	}
	return failed;
}

type Values = readonly (string | number | boolean)[];

/** The place and the values of a comparison that decides alone. */
function listed([only, ...more]: Test[number]): { at: Place; values: Values } | undefined {
	if (only?.is !== 'equal' || only.not || only.at.length > 1 || more.length > 0) return undefined;
	return { at: only.at[0] ?? '', values: only.values };
}

const valuesAt = (atoms: Test[number], place: Place): Values | undefined =>
	atoms.flatMap((atom) => (atom.is === 'equal' && !atom.not && atom.at.join() === place ? [atom.values] : []))[0];
