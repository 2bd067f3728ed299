import type { Atom, Place, Test } from '../plan.ts';

type Without<T> = T extends unknown ? Omit<T, 'not'> : never;

/** What a condition is made of: a comparison with the response, or with what the fragment knows of itself. */
export type Leaf =
	| Without<Atom>
	/** One of several waits fits; the wait that is kept in a variable fits. */
	| { is: 'chosen' | 'again' }
	/** The number of the request. */
	| { is: 'before' | 'last'; tries: number }
	/** The wait is too long to sit out. */
	| { is: 'long' };

/** A condition in no language yet. `L` is what it is made of. */
export type Condition<L = Leaf> = { is: 'leaf'; leaf: L } | { is: 'not'; of: Condition<L> } | { is: 'all' | 'any'; of: Condition<L>[] };

export const leaf = <L>(one: L): Condition<L> => ({ is: 'leaf', leaf: one });
export const not = <L>(of: Condition<L>): Condition<L> => (of.is === 'not' ? of.of : { is: 'not', of });
export const all = <L>(of: Condition<L>[]): Condition<L> => joined('all', of);
export const any = <L>(of: Condition<L>[]): Condition<L> => joined('any', of);

function joined<L>(is: 'all' | 'any', of: Condition<L>[]): Condition<L> {
	const flat = of.flatMap((one) => (one.is === is ? one.of : [one]));
	const different = flat.filter((one, index) => flat.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
	return different.length === 1 && different[0] ? different[0] : { is, of: different };
}

/** A test as a condition: comparisons of one place with several values are one. A test that always holds has none. */
export const conditionOf = (test: Test): Condition => any(alike(test.map((atoms) => all(atoms.map(ofAtom)))));

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
	if (!('at' in a && 'at' in b) || a.is !== b.is || a.at.join() !== b.at.join()) return undefined;
	if (a.is === 'equal' && b.is === 'equal') return leaf({ ...a, values: [...new Set([...a.values, ...b.values])] });
	return 'texts' in a && 'texts' in b ? leaf({ ...a, texts: [...new Set([...a.texts, ...b.texts])] }) : undefined;
}

function ofAtom(atom: Atom): Condition {
	if (!('not' in atom)) return leaf(atom);
	const { not: turned, ...plain } = atom;
	return turned ? not(leaf(plain)) : leaf(plain);
}

/** What can never hold: any of nothing. */
export const isNever = (condition: Condition): boolean => condition.is === 'any' && condition.of.length === 0;

/** How a language writes conditions. */
export type Signs<L> = {
	and: string;
	or: string;
	not: string;
	/** Brackets around an expression. */
	group: (inner: string) => string;
	leaf: (leaf: L, negated: boolean) => string;
};

/** A condition as an expression, with brackets where they are needed. `outer` is what it becomes a part of. */
export function expression<L>(condition: Condition<L>, signs: Signs<L>, outer?: 'all' | 'any'): string {
	if (condition.is === 'leaf') return signs.leaf(condition.leaf, false);
	if (condition.is === 'not')
		return condition.of.is === 'leaf' ? signs.leaf(condition.of.leaf, true) : signs.not + signs.group(expression(condition.of, signs));
	const { is, of } = condition;
	const inner = of.map((one) => expression(one, signs, is)).join(is === 'all' ? signs.and : signs.or);
	return outer && outer !== is && of.length > 1 ? signs.group(inner) : inner;
}

/** The comparisons of a condition. */
export const leavesOf = <L>(condition: Condition<L>): L[] =>
	condition.is === 'leaf' ? [condition.leaf] : condition.is === 'not' ? leavesOf(condition.of) : condition.of.flatMap(leavesOf);

/** Whether a place leads through each item of a list. */
export const isList = (place: Place) => place.includes('[]');

/** The same condition with one word in each comparison and one place, for languages that compare no more at once. */
export function single(condition: Condition): Condition {
	if (condition.is === 'not') return not(single(condition.of));
	if (condition.is !== 'leaf') return (condition.is === 'all' ? all : any)(condition.of.map(single));
	const one = condition.leaf;
	if (one.is === 'text') return any(one.texts.map((words) => leaf({ ...one, texts: [words] })));
	if (!('at' in one)) return condition;
	if (one.is === 'missing') return all(one.at.map((place) => leaf({ ...one, at: [place] })));
	// One value that can stand in several places is still one comparison.
	if (one.is === 'equal' && one.values.length === 1 && !one.at.some(isList)) return condition;
	if (one.is === 'equal') return any(one.at.map((place) => leaf({ ...one, at: [place] })));
	return any(one.texts.flatMap((words) => one.at.map((place) => leaf({ ...one, texts: [words], at: [place] }))));
}
