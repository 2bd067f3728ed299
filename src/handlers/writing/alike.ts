import { all, any, type Condition, type Leaf, leaf, not, replaced } from './conditions.ts';
import { isInList } from './reads.ts';

/** The same condition in which comparisons of one place with several values are one, for languages that compare with a list. */
export function together(condition: Condition): Condition {
	if (condition.is === 'leaf') return condition;
	if (condition.is === 'not') return not(together(condition.of));
	const of = condition.of.map(together);
	return condition.is === 'all' ? all(of) : any(alike(of));
}

function alike(conditions: Condition[]): Condition[] {
	const done: Condition[] = [];
	for (const one of conditions) {
		const same = done.findIndex((other) => merged(other, one));
		const both = same < 0 ? undefined : merged(done[same] ?? one, one);
		if (both) done[same] = both;
		else done.push(one);
	}
	return done;
}

function merged(one: Condition, other: Condition): Condition | undefined {
	if (one.is !== 'leaf' || other.is !== 'leaf') return undefined;
	const [a, b] = [one.leaf, other.leaf];
	if (!('at' in a && 'at' in b) || a.is !== b.is || [...a.at].sort().join() !== [...b.at].sort().join()) return undefined;
	if (a.is === 'equal' && b.is === 'equal') return leaf({ ...a, values: [...new Set([...a.values, ...b.values])] });
	return 'texts' in a && 'texts' in b ? leaf({ ...a, texts: [...new Set([...a.texts, ...b.texts])] }) : undefined;
}

/** The same condition with one word in each comparison and one place, for languages that compare no more at once. */
export const single = (condition: Condition): Condition => replaced(condition, alone);

function alone(one: Leaf): Condition {
	if (one.is === 'text') return any(one.texts.map((words) => leaf({ ...one, texts: [words] })));
	if (!('at' in one)) return leaf(one);
	if (one.is === 'missing') return all(one.at.map((place) => leaf({ ...one, at: [place] })));
	// One value that can stand in several places is still one comparison.
	if (one.is === 'equal' && one.values.length === 1 && !one.at.some(isInList)) return leaf(one);
	if (one.is === 'equal') return any(one.at.map((place) => leaf({ ...one, at: [place] })));
	return any(one.texts.flatMap((words) => one.at.map((place) => leaf({ ...one, texts: [words], at: [place] }))));
}
