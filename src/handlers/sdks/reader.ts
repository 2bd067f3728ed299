import type { Plan } from '../plan.ts';
import type { Shape } from '../shape.ts';
import type { Leaf } from '../writing/conditions.ts';
import { looksAt } from '../writing/reads.ts';
import { longWait } from '../writing/words.ts';
import type { Given } from './written.ts';

/** What the readers of a caught error or a result have in common. They keep in mind which variables that takes. */
export abstract class SdkReader {
	protected readonly plan: Plan;
	protected readonly given: Given;
	/** Whether lines are scarce. */
	protected readonly packed: boolean;
	protected readonly isResult: boolean;
	/** How often the message is looked at: what is looked at once needs no variable. */
	protected readonly looks: number;
	protected usesPart = false;
	protected usesMessage = false;

	constructor(shape: Shape, given: Given, packed: boolean) {
		this.plan = shape.plan;
		this.given = given;
		this.packed = packed;
		this.isResult = given.caught === undefined;
		this.looks = looksAt(shape, shape.plan.message);
	}
}

/** What a program knows of itself, and the opposite, in a language that denies with `not` and compares with `equals`. */
export function ofItself(
	one: Leaf & { is: 'chosen' | 'again' | 'long' | 'last' | 'before' | 'spent' },
	not: string,
	equals: string,
): [string, string] {
	const tries = 'tries' in one ? one.tries : 0;
	const found: Record<typeof one.is, [string, string]> = {
		chosen: ['wait', `${not}wait`],
		again: ['again', `${not}again`],
		spent: ['attempt >= tries', 'attempt < tries'],
		long: [`wait > ${longWait}`, `wait <= ${longWait}`],
		last: [`attempt ${equals} ${tries}`, `attempt ${equals.replace('=', '!')} ${tries}`],
		before: [`attempt < ${tries}`, `attempt >= ${tries}`],
	};
	return found[one.is];
}
