import { type Answer, holds } from './evaluate.ts';
import { exampleOf } from './example.ts';
import type { Branch, Test } from './plan.ts';
import { isOpen } from './shape.ts';

type Settled = { branches: Branch[]; untold: string[]; elsewhere: string[] };

/**
 * Branches that agree with each other. Two that fit the same response are kept only if one says more than the other,
 * and then that one comes first; of a branch that would take what belongs to another, nothing is left.
 */
export function settle(match: Test, branches: readonly Branch[], examples: readonly (Answer & { shows?: string | undefined })[]): Settled {
	const rest = branches.filter(({ when }) => isOpen(when));
	const closed = branches.filter(({ when }) => !isOpen(when));
	const possible = closed.flatMap((branch) => {
		const when = branch.when.filter((atoms) => isPossible(match, [atoms]));
		return when.length > 0 ? [{ ...branch, when }] : [];
	});
	const answersOf = (branch: Branch): Answer[] => [
		...branch.when.map((atoms) => exampleOf(match, [atoms])),
		...examples.filter(({ shows, ...answer }) => shows === branch.id && holds(match, answer)),
	];
	let kept = possible;
	for (;;) {
		const clash = firstClash(kept, answersOf);
		if (!clash) break;
		kept = kept.filter((branch) => !clash.includes(branch));
	}
	const untold = possible.filter((branch) => !kept.includes(branch));
	const ids = (list: readonly Branch[]) => list.flatMap(({ id }) => id ?? []);
	return {
		branches: [...kept, ...rest.slice(0, 1)],
		untold: ids(untold),
		elsewhere: ids(closed).filter((id) => !ids(possible).includes(id)),
	};
}

/** Whether a response of this error can be of the case, too. */
export const isPossible = (match: Test, when: Test): boolean =>
	when.some((atoms) => match.some((own) => holds([[...own, ...atoms]], exampleOf([own], [atoms]))));

/** The branches that must go because a response of one would be taken for the other. */
function firstClash(branches: readonly Branch[], answersOf: (branch: Branch) => Answer[]): Branch[] | undefined {
	for (const branch of branches) {
		for (const answer of answersOf(branch)) {
			const other = branches.find((one) => one !== branch && holds(one.when, answer));
			if (!other || sameDeed(branch, other)) continue;
			const back = answersOf(other).some((own) => holds(branch.when, own));
			return back ? [branch, other] : [other];
		}
	}
	return undefined;
}

/** Two waits of the same kind may be taken for each other. */
const sameDeed = (one: Branch, other: Branch) => JSON.stringify(one.action) === JSON.stringify(other.action) && one.action.do !== 'raise';
