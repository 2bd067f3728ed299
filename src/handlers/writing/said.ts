import { type Condition, expression, type InBody, type Leaf, leaf, type Signs, turned } from './conditions.ts';
import { longWait } from './words.ts';

/** A comparison in the words of a language, and what says the opposite where that is shorter than a `!` before it. */
export type Said = { is: 'said'; text: string; opposite?: string };

export const said = (text: string, opposite?: string): Condition<Said> =>
	leaf({ is: 'said', text, ...(opposite !== undefined && { opposite }) });

/** A comparison with `==`, whose opposite is written with `!=`. */
export const equals = (value: string, wanted: string) => said(`${value} == ${wanted}`, `${value} != ${wanted}`);

/** A condition in a language that writes `&&`, `||` and `!`. */
export const written = (condition: Condition<Said>): string => expression(turned(condition), signs);

export const signs: Signs<Said> = {
	and: ' && ',
	or: ' || ',
	not: '!',
	bare: true,
	group: (inner) => `(${inner})`,
	leaf: ({ text, opposite }, negated) => (negated ? (opposite ?? `!${text}`) : text),
};

/** What the handler knows of itself, where `wait` is 0 without one. `long` is the wait that is too long. */
export function ofItself(
	one: Exclude<Leaf, InBody | { is: 'status' | 'header' | 'absent' | 'text' }>,
	long = String(longWait),
): Condition<Said> {
	switch (one.is) {
		case 'chosen':
			return said('wait != 0', 'wait == 0');
		case 'again':
			return said('again');
		case 'before':
			return said(`attempt < ${one.tries}`);
		case 'last':
			return equals('attempt', String(one.tries));
		case 'spent':
			return said('attempt >= tries', 'attempt < tries');
		case 'long':
			return said(`wait > ${long}`);
	}
}
