import { type Step, stepsTo } from '../evaluate.ts';
import type { Place } from '../plan.ts';

/** What a body holds at each step of a way into it; a value where the way ends. */
export type Tree = { value?: string; keys: Map<Step, Tree> };

/** One tree of these values at these places, for languages that compare a body with a pattern of its form. */
export function treeOf(entries: readonly (readonly [Place, string])[]): Tree {
	const root: Tree = { keys: new Map() };
	for (const [place, value] of entries) {
		let node = root;
		for (const step of stepsTo(place)) {
			const next: Tree = node.keys.get(step) ?? { keys: new Map() };
			node.keys.set(step, next);
			node = next;
		}
		node.value = value;
	}
	return root;
}
