import { type Answer, holds } from '../evaluate.ts';
import { exampleOf } from '../example.ts';
import type { Atom, Branch, Test } from '../plan.ts';
import { isOpen } from '../shape.ts';

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
	let kept: Branch[] = possible;
	for (;;) {
		const clash = firstClash(kept, answersOf);
		if (!clash) break;
		kept = kept.filter((branch) => !clash.includes(branch));
	}
	kept = inOrder(kept, answersOf);
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

/** A program raises first, then leaves, then waits. */
const turns: Record<Branch['action']['do'], number> = { raise: 0, pass: 1, wait: 2, refresh: 2 };

/** Of branches that do alike the one that says more comes first. */
function inOrder(branches: readonly Branch[], answersOf: (branch: Branch) => Answer[]): Branch[] {
	const takes = (branch: Branch) =>
		branches.filter(
			(other) =>
				other !== branch &&
				turns[other.action.do] === turns[branch.action.do] &&
				answersOf(other).some((answer) => holds(branch.when, answer)),
		).length;
	return branches.toSorted((a, b) => takes(a) - takes(b));
}

/** The branches that must go because a response of one would be taken for the other. */
function firstClash(branches: readonly Branch[], answersOf: (branch: Branch) => Answer[]): Branch[] | undefined {
	for (const branch of branches) {
		for (const answer of answersOf(branch)) {
			for (const other of branches) {
				if (other === branch || !holds(other.when, answer) || sameDeed(branch, other)) continue;
				if (isBefore(branch, other) || isBefore(other, branch)) continue;
				const back = answersOf(other).some((own) => holds(branch.when, own));
				if (back) return [branch, other];
				if (turns[branch.action.do] > turns[other.action.do]) return [other];
			}
		}
	}
	return undefined;
}

/** Whether a branch says more than another one, and is tried first. */
const isBefore = (one: Branch, other: Branch) =>
	turns[one.action.do] <= turns[other.action.do] &&
	one.when.every((atoms) => other.when.some((wider) => wider.length < atoms.length && wider.every((each) => isIn(each, atoms))));

/** Whether one of these comparisons asks for the same, or for some of the same values. */
const isIn = (wide: Atom, atoms: readonly Atom[]) =>
	atoms.some((atom) => {
		if (wide.is !== 'equal' || atom.is !== 'equal' || wide.at.join() !== atom.at.join())
			return JSON.stringify(wide) === JSON.stringify(atom);
		return wide.not === atom.not && !wide.not && atom.values.every((value) => wide.values.includes(value));
	});

/** Two waits of the same kind may be taken for each other. */
const sameDeed = (one: Branch, other: Branch) => JSON.stringify(one.action) === JSON.stringify(other.action) && one.action.do !== 'raise';
