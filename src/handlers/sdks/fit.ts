import { holds } from '../evaluate.ts';
import { exampleOf } from '../example.ts';
import type { Atom, Place, Plan, Test } from '../plan.ts';
import { isOpen } from '../shape.ts';

/** What can be asked of a response once the SDK is done with it. */
export type Reach = {
	place: (place: Place) => boolean;
	header: boolean;
	/** Statuses that need no comparison: the class says them, or the call did not throw. */
	known: readonly number[];
	/** Whether there is one at all. The event of a stream has none. */
	statuses: boolean;
};

/** A plan that asks only what the SDK leaves to be asked. Undefined when the rest doesn't tell this error, or could do harm. */
export function fitted(plan: Plan, reach: Reach): Plan | undefined {
	// The usual place of the code comes first: without that one most responses would not be known.
	const usual = plan.match.filter((atoms) => atoms.every((atom) => !('at' in atom) || reach.place(atom.at[0] ?? '')));
	const match = within(usual, reach);
	if (match.length === 0) return undefined;
	const lost = plan.branches.filter(({ when }) => within(when, reach).length === 0);
	const branches = plan.branches.flatMap((branch) => {
		const when = within(branch.when, reach);
		const { action } = branch;
		const unsaid = action.do === 'wait' && action.delay.said && !isSaid(action.delay.said, reach);
		const { said: _, ...delay } = action.do === 'wait' ? action.delay : { said: undefined };
		return when.length === 0 ? [] : [{ ...branch, when, ...(unsaid && { action: { do: 'wait', delay } as typeof action }) }];
	});
	// What is raised may not be taken for what is sent again.
	const goesOn = branches.filter(({ action }) => action.do !== 'raise');
	const harmful = lost.some(
		({ action, when }) =>
			action.do === 'raise' && goesOn.some((other) => isOpen(other.when) || holds(other.when, exampleOf(plan.match, when))),
	);
	if (harmful || branches.length === 0 || (!reach.statuses && isMixedUp(plan, branches))) return undefined;
	const held = plan.held?.filter(reach.place);
	return { ...plan, match, branches, message: plan.message.filter(reach.place), ...(held && { held }) };
}

/** Whether without the statuses an error that waits is raised, or one that is raised goes on. */
const isMixedUp = ({ match, branches }: Plan, without: Plan['branches']) =>
	branches.some(({ when, action }) =>
		without.some(
			(other) =>
				(other.action.do === 'raise') !== (action.do === 'raise') && !isOpen(other.when) && holds(other.when, exampleOf(match, when)),
		),
	);

const isSaid = ({ in: where, name }: { in: 'header' | 'body'; name: string }, reach: Reach) =>
	where === 'header' ? reach.header : reach.place(name);

/**
 * A test without the comparisons that need not be made, and without the alternatives that can't. Where there is no status, what
 * is compared besides has to do.
 */
const within = (test: Test, reach: Reach): Test =>
	test.flatMap((atoms) => {
		const isBeside = atoms.some(({ is }) => is !== 'status');
		const asked = atoms.flatMap((atom): (Atom | undefined)[] => {
			if (atom.is === 'status' && !reach.statuses) return isBeside ? [] : [undefined];
			if (atom.is === 'status') return atom.in.some((status) => reach.known.includes(status)) ? [] : [atom];
			if (atom.is === 'header' || atom.is === 'absent') return [reach.header ? atom : undefined];
			if (!('at' in atom)) return [atom];
			const at = atom.at.filter(reach.place);
			return [at.length > 0 ? { ...atom, at } : undefined];
		});
		return asked.includes(undefined) ? [] : [asked.filter((atom) => atom !== undefined)];
	});
