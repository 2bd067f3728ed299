import type { Atom, Test } from '../plan.ts';

type Without<T> = T extends unknown ? Omit<T, 'not'> : never;

/** What a condition is made of: a comparison with the response, or with what the handler knows of itself. */
export type Leaf =
	| Without<Atom>
	/** One of several waits fits; the only wait fits. */
	| { is: 'chosen' | 'again' }
	/** The number of the request. */
	| { is: 'before' | 'last'; tries: number }
	/** The number of the request is that of the tries which the chosen wait has. */
	| { is: 'spent' }
	/** The wait is too long to sit out. */
	| { is: 'long' };

/** A comparison with a value of the body. */
export type InBody = Extract<Leaf, { at: unknown }>;

/** A yes-or-no question in no language yet. `L` is what it is made of. */
export type Condition<L = Leaf> = { is: 'leaf'; leaf: L } | { is: 'not'; of: Condition<L> } | { is: 'all' | 'any'; of: Condition<L>[] };

export const leaf = <L>(one: L): Condition<L> => ({ is: 'leaf', leaf: one });
export const not = <L>(of: Condition<L>): Condition<L> => (of.is === 'not' ? of.of : { is: 'not', of });
export const all = <L>(of: Condition<L>[]): Condition<L> => joined('all', of);
export const any = <L>(of: Condition<L>[]): Condition<L> => joined('any', of);

/** Without nests of the same kind, groups of one, and repetitions. */
function joined<L>(is: 'all' | 'any', of: Condition<L>[]): Condition<L> {
	const flat = of.flatMap((one) => (one.is === is ? one.of : [one]));
	const different = flat.length < 2 ? flat : [...new Map(flat.map((one) => [keyOf(one), one])).values()];
	return different.length === 1 && different[0] ? different[0] : { is, of: different };
}

// A handler is laid out many times until it fits, and most of its conditions stay the same.
const keys = new WeakMap<object, string>();
const alternatives = new WeakMap<Test[number], Condition>();

/** What equal conditions have in common. */
function keyOf(condition: object): string {
	const key = keys.get(condition) ?? JSON.stringify(condition);
	keys.set(condition, key);
	return key;
}

/** A test as a condition. */
export const conditionOf = (test: Test): Condition => any(test.map(alternativeOf));

function alternativeOf(atoms: Test[number]): Condition {
	const condition = alternatives.get(atoms) ?? all(atoms.map(ofAtom));
	alternatives.set(atoms, condition);
	return condition;
}

function ofAtom(atom: Atom): Condition {
	if (!('not' in atom)) return leaf(atom);
	const { not: turned, ...plain } = atom;
	return turned ? not(leaf(plain)) : leaf(plain);
}

/** What can never hold: any of nothing. */
export const isNever = (condition: Condition): boolean => condition.is === 'any' && condition.of.length === 0;

/** The same condition with other leaves. */
export function replaced<L, M>(condition: Condition<L>, by: (leaf: L) => Condition<M>): Condition<M> {
	if (condition.is === 'leaf') return by(condition.leaf);
	if (condition.is === 'not') return not(replaced(condition.of, by));
	return joined(
		condition.is,
		condition.of.map((one) => replaced(one, by)),
	);
}

/** The same condition with plain lists that are denied turned around one by one, which reads better than a `!` before all. */
export function turned<L>(condition: Condition<L>): Condition<L> {
	if (condition.is === 'leaf') return condition;
	if (condition.is !== 'not') return joined(condition.is, condition.of.map(turned));
	const of = turned(condition.of);
	if (of.is === 'leaf' || of.is === 'not' || of.of.some((one) => isGroup(one) || (one.is === 'not' && isGroup(one.of)))) return not(of);
	return joined(of.is === 'any' ? 'all' : 'any', of.of.map(not));
}

const isGroup = <L>({ is }: Condition<L>) => is === 'any' || is === 'all';

/** How a language writes conditions. */
export type Signs<L> = {
	and: string;
	or: string;
	not: string;
	/** Brackets around an expression. */
	group: (inner: string) => string;
	/** Whether an expression with `and` stands without brackets in one with `or`. */
	bare?: true;
	leaf: (leaf: L, negated: boolean) => string;
};

/** A condition as an expression, with brackets where they are needed. `outer` is what it becomes a part of. */
export function expression<L>(condition: Condition<L>, signs: Signs<L>, outer?: 'all' | 'any'): string {
	if (condition.is === 'leaf') return signs.leaf(condition.leaf, false);
	if (condition.is === 'not')
		return condition.of.is === 'leaf' ? signs.leaf(condition.of.leaf, true) : signs.not + signs.group(expression(condition.of, signs));
	const { is, of } = condition;
	const inner = of.map((one) => expression(one, signs, is)).join(is === 'all' ? signs.and : signs.or);
	const needed = outer && outer !== is && of.length > 1 && !(is === 'all' && signs.bare);
	return needed ? signs.group(inner) : inner;
}
