import type { Delay } from '../plan.ts';
import { isOpen, type Shape } from '../shape.ts';
import { all, any, type Condition, conditionOf, not } from './conditions.ts';
import { longWait } from './words.ts';

/** What a handler does next once its error is at hand. */
export type Step =
	/** Ends with an error, always or when this holds. */
	| { do: 'raise'; when?: Condition; reason: string; id?: string }
	/** Ends without one. */
	| { do: 'leave'; when: Condition }
	/** Remembers whether the request is to be sent again. */
	| { do: 'ask'; when: Condition }
	/** Finds the seconds to wait: those of the first that holds, or 0 when none does. */
	| { do: 'wait'; waits: readonly { when?: Condition; delay: Delay }[] }
	/** Waits, this long or as long as was found. */
	| { do: 'sleep'; seconds?: number }
	| { do: 'refresh' };

/** What comes after a response has been recognized, in the order of the lines. */
export function stepsOf(shape: Shape): Step[] {
	const { raises, passes, last, loops } = shape;
	const first = raises.map(({ when, reason, id }): Step => raise({ reason, id }, conditionOf(when)));
	if (!loops) {
		if (!last) return first;
		const failed = [...(passes.length > 0 ? [not(conditionOf(passes))] : []), ...heldIn(shape)];
		if (shape.held?.length === 0) return first;
		return [...first, raise(last, failed.length > 0 ? all(...failed) : undefined)];
	}
	const left: Step[] = passes.length > 0 ? [{ do: 'leave', when: conditionOf(passes) }] : [];
	return [...first, ...left, ...(shape.waits.length > 1 ? choosing(shape) : sole(shape)), ...sleeping(shape)];
}

/** Several waits: the first that fits. */
function choosing(shape: Shape): Step[] {
	const { tries, last, held, spent } = shape;
	const waits = shape.waits.flatMap(({ when, delay }) => {
		if (!delay) return [];
		const own = isOpen(when) ? [] : [conditionOf(when)];
		return [{ own, delay, isShort: delay.tries < tries }];
	});
	const none: Condition = { is: 'variable', name: 'wait', sign: '==', value: 0 };
	const attempt = (sign: '<' | '==', value: number): Condition => ({ is: 'variable', name: 'attempt', sign, value });
	// What no wait fits is no success while there is a last error: a wait whose tries are used up may fall through to it.
	const early = ({ delay, isShort }: { delay: Delay; isShort: boolean }) => (isShort && !held ? [attempt('<', delay.tries)] : []);
	const chosen = waits.map((one) => {
		const when = [...one.own, ...early(one)];
		return { ...(when.length > 0 && { when: all(...when) }), delay: one.delay };
	});
	const wait: Step = { do: 'wait', waits: chosen };
	if (!held) return [wait, last ? raise(last, any(none, over(shape))) : raise(spent, over(shape))];
	const used = waits.filter(({ isShort }) => isShort).map(({ own, delay }) => all(...own, attempt('==', delay.tries)));
	return [wait, ...unlessAgain(none, shape), raise(spent, any(...used, over(shape)))];
}

/** One wait, or a new token. */
function sole(shape: Shape): Step[] {
	const { waits, last, held, spent } = shape;
	const [only] = waits;
	if (!only) return [];
	const when = conditionOf(only.when);
	const before: Step[] = held
		? [{ do: 'ask', when }, ...unlessAgain(not({ is: 'variable', name: 'again' }), shape)]
		: last && !isOpen(only.when)
			? [raise(last, not(when))]
			: [];
	const wait: Step[] = only.delay && !fixed(only.delay) ? [{ do: 'wait', waits: [{ delay: only.delay }] }] : [];
	return [...before, ...wait, raise(spent, over(shape))];
}

function sleeping({ waits }: Shape): Step[] {
	const [only, ...more] = waits;
	const seconds = only?.delay && more.length === 0 ? fixed(only.delay) : undefined;
	return [
		...(waits.some(({ delay }) => !delay) ? [{ do: 'refresh' } as const] : []),
		...(waits.some(({ delay }) => delay) ? [{ do: 'sleep' as const, ...(seconds !== undefined && { seconds }) }] : []),
	];
}

/** A success that is none of the waits: an error if it holds one. */
const unlessAgain = (none: Condition, shape: Shape): Step[] => [
	...(shape.last && shape.held && shape.held.length > 0 ? [raise(shape.last, all(none, ...heldIn(shape)))] : []),
	{ do: 'leave', when: none },
];

const heldIn = ({ held }: Shape): Condition[] => (held && held.length > 0 ? [conditionOf(held)] : []);

/** Whether the tries are used up, or the response names a wait that no program should sit out. */
function over({ waits, tries }: Shape): Condition {
	const spent: Condition = { is: 'variable', name: 'attempt', sign: '==', value: tries };
	const named = waits.some(({ delay }) => delay?.said ?? delay?.sentence);
	return named ? any(spent, { is: 'variable', name: 'wait', sign: '>', value: longWait }) : spent;
}

/** The seconds of a wait that is always the same. */
const fixed = ({ said, sentence, factor, first }: Delay) => (said || sentence !== undefined || factor !== 1 ? undefined : first);

const raise = ({ reason, id }: { reason: string; id?: string | undefined }, when?: Condition): Step => ({
	do: 'raise',
	reason,
	...(when && { when }),
	...(id !== undefined && { id }),
});
