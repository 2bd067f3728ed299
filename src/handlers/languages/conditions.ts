import type { Atom, Test } from '../plan.ts';

/** A yes-or-no question of a handler: about the response, or about a variable that the handler keeps. */
export type Condition =
	| { is: 'any' | 'all'; of: readonly Condition[] }
	| { is: 'not'; of: Condition }
	| { is: 'atom'; atom: Atom }
	| Variable
	/** In the words of the language, and what says the opposite where that is shorter than a `!` before it. */
	| { is: 'said'; text: string; opposite?: string };

/** What a handler knows besides the response: whether to send again, the seconds to wait, the number of the attempt. */
export type Variable =
	{ is: 'variable'; name: 'again' } | { is: 'variable'; name: 'wait' | 'attempt'; sign: '==' | '<' | '>'; value: number };

export const any = (...of: Condition[]): Condition => ({ is: 'any', of });
export const all = (...of: Condition[]): Condition => ({ is: 'all', of });
export const not = (of: Condition): Condition => ({ is: 'not', of });
export const said = (text: string, opposite?: string): Condition => ({ is: 'said', text, ...(opposite !== undefined && { opposite }) });

/** A comparison with `==`, whose opposite is written with `!=`. */
export const equals = (value: string, wanted: string) => said(`${value} == ${wanted}`, `${value} != ${wanted}`);

/** A test as a condition. */
export const conditionOf = (test: Test): Condition =>
	any(...test.map((atoms) => all(...atoms.map((atom): Condition => ({ is: 'atom', atom })))));

/** Turns a comparison into words of the language. `not` is taken care of. */
export type Speaks = (atom: Atom | Variable) => Condition;

/** A variable as most languages write it. */
export function plainly(variable: Variable): Condition {
	if (variable.name === 'again') return said('again');
	const { name, sign, value } = variable;
	return sign === '==' ? equals(name, String(value)) : said(`${name} ${sign} ${value}`);
}

/** A condition in a language that writes `&&`, `||` and `!`. */
export const written = (condition: Condition, speaks: Speaks): string => textOf(simplified(condition, speaks));

type Simple = Extract<Condition, { is: 'said' }> | { is: 'any' | 'all'; of: readonly Simple[] } | { is: 'not'; of: Simple };

/** Without nests of the same kind, groups of one, repetitions and doubled denials. */
function simplified(condition: Condition, speaks: Speaks): Simple {
	if (condition.is === 'said') return condition;
	if (condition.is === 'atom') return ofAtom(condition.atom, speaks);
	if (condition.is === 'variable') return simplified(speaks(condition), speaks);
	if (condition.is === 'not') return denied(simplified(condition.of, speaks));
	const flat = condition.of.map((one) => simplified(one, speaks)).flatMap((one) => (one.is === condition.is ? one.of : [one]));
	const seen = new Map(flat.map((one) => [JSON.stringify(one), one]));
	const [only, ...more] = seen.values();
	return only && more.length === 0 ? only : { is: condition.is, of: [...seen.values()] };
}

function ofAtom(atom: Atom, speaks: Speaks): Simple {
	if (!('not' in atom) || !atom.not) return simplified(speaks(atom), speaks);
	const { not: _, ...plain } = atom;
	return denied(simplified(speaks(plain), speaks));
}

/** The opposite. A list of plain comparisons is turned around one by one, which reads better than a `!` before all. */
function denied(condition: Simple): Simple {
	if (condition.is === 'not') return condition.of;
	if (condition.is === 'said') {
		const { text, opposite } = condition;
		return opposite === undefined ? { is: 'not', of: condition } : { is: 'said', text: opposite, opposite: text };
	}
	if (condition.of.some((one) => isGroup(one) || (one.is === 'not' && isGroup(one.of)))) return { is: 'not', of: condition };
	return { is: condition.is === 'any' ? 'all' : 'any', of: condition.of.map((one) => denied(one)) };
}

function textOf(condition: Simple): string {
	if (condition.is === 'said') return condition.text;
	if (condition.is === 'not') return isGroup(condition.of) ? `!(${textOf(condition.of)})` : `!${textOf(condition.of)}`;
	const inner = condition.of.map((one) => (condition.is === 'all' && one.is === 'any' ? `(${textOf(one)})` : textOf(one)));
	return inner.join(condition.is === 'all' ? ' && ' : ' || ');
}

const isGroup = (condition: Simple) => condition.is === 'any' || condition.is === 'all';
