import type { Delay } from '../plan.ts';
import { isOpen, type Shape } from '../shape.ts';
import type { Raise, Step } from './step.ts';
import { terse } from './terse.ts';
import { all, any, type Condition, conditionOf, isNever, type Leaf, leaf, not } from './conditions.ts';

export type { Choice, Raise, Step } from './step.ts';

/**
 * What happens once the error of a shape is at hand, in the order in which a program does it. `counts` is a language in which each
 * of several waits says how many tries it has, where that takes fewer lines than to ask for the number of the request.
 */
export function flowOf(shape: Shape, { counts = false } = {}): Step[] {
	const { passes, raises, loops } = shape;
	const first = raises.map(({ when, ...error }) => raise(error, conditionOf(when)));
	const left: Step[] = loops && passes.length > 0 ? [{ do: 'leave', when: conditionOf(passes) }] : [];
	const steps = [...first, ...left, ...(loops ? again(shape, counts) : lastly(shape))];
	const possible = steps.filter((step) => !(step.do === 'raise' && step.when && cannot(step.when)));
	return shape.terse ? terse(possible, shape.plan.otherwise) : possible;
}

const cannot = (when: Condition) => isNever(when) || (when.is === 'all' && when.of.some(isNever));

/** What a program does with the rest when it does not send the request again. */
function lastly({ passes, held, last }: Shape): Step[] {
	const conditions = [...(passes.length > 0 ? [not(conditionOf(passes))] : []), ...(held ? [conditionOf(held)] : [])];
	return last ? [raise(last, conditions.length > 0 ? all(conditions) : undefined)] : [];
}

/** What waits, or gives up. */
const again = (shape: Shape, counts: boolean): Step[] => [
	...(shape.waits.length > 1 ? choosing(shape, counts) : sole(shape)),
	...sleeping(shape),
];

/** Several waits: the first that fits. */
function choosing(shape: Shape, counts: boolean): Step[] {
	const { waits, held, last, spent, tries } = shape;
	const none = not(leaf({ is: 'chosen' as const }));
	const isClosed = !waits.some(({ when }) => isOpen(when));
	// A wait whose tries are used up is none, and the error that all share is raised.
	const differ = waits.some(({ delay }) => delay && delay.tries < tries);
	if (isClosed && last && !held && !(counts && differ)) return [choice(waits, tries), raise(last, any([none, over(shape)]))];
	const chosen = differ ? counted(waits) : choice(waits);
	const end = differ ? any<Leaf>([leaf({ is: 'spent' }), ...isLong(shape)]) : over(shape);
	if (isClosed && last && !held) return [chosen, raise(last, any([none, end]))];
	return [chosen, ...(isClosed ? unless(none, shape) : []), raise(spent, end)];
}

/** One wait, or a new token. */
function sole(shape: Shape): Step[] {
	const { waits, held, last, spent } = shape;
	const [only] = waits;
	if (!only) return [];
	const fits = held ? leaf({ is: 'again' as const }) : conditionOf(only.when);
	const kept: Step[] = held ? [{ do: 'keep', when: conditionOf(only.when) }] : [];
	const missed = isOpen(only.when) ? [] : last && !held ? [raise(last, not(fits))] : unless(not(fits), shape);
	const wait: Step[] = only.delay && isSaid(only.delay) ? [{ do: 'wait', delay: only.delay }] : [];
	return [...kept, ...missed, ...wait, raise(spent, over(shape))];
}

/** What is none of the waits is a success, unless it holds an error. */
const unless = (none: Condition, { held, last }: Shape): Step[] => [
	...(held && last ? [raise(last, all([none, conditionOf(held)]))] : []),
	{ do: 'leave', when: none },
];

/** A wait with fewer tries than the others ends before the loop does. */
const counted = (waits: Shape['waits']): Step => ({
	do: 'choose',
	choices: waits.map(({ when, delay }) => ({ delay, tries: delay?.tries ?? 2, ...(!isOpen(when) && { when: conditionOf(when) }) })),
});

/** With `tries`, a wait with fewer fits only before they are used up. */
const choice = (waits: Shape['waits'], tries = 0): Step => ({
	do: 'choose',
	choices: waits.map(({ when, delay }) => {
		const fewer = delay && delay.tries < tries ? [leaf({ is: 'before' as const, tries: delay.tries })] : [];
		const conditions = [...(isOpen(when) ? [] : [conditionOf(when)]), ...fewer];
		return { delay, ...(conditions.length > 0 && { when: all(conditions) }) };
	}),
});

/** Whether the tries are used up, or the response names a wait that no program should sit out. */
const over = (shape: Shape): Condition => any<Leaf>([leaf({ is: 'last', tries: shape.tries }), ...isLong(shape)]);

const isLong = ({ waits }: Shape): Condition[] => (waits.some(({ delay }) => delay && isSaid(delay)) ? [leaf({ is: 'long' })] : []);

function sleeping({ waits }: Shape): Step[] {
	const [only, ...more] = waits;
	const delay = only?.delay && more.length === 0 && !isSaid(only.delay) ? only.delay : undefined;
	return [
		...(waits.some(({ delay }) => !delay) ? [{ do: 'refresh' as const }] : []),
		...(waits.some(({ delay }) => delay) ? [{ do: 'sleep' as const, ...(delay && { delay }) }] : []),
	];
}

/** Whether a response can name the wait, so that a variable holds it. */
const isSaid = ({ said, sentence }: Delay) => Boolean(said ?? sentence);

const raise = ({ reason, id }: { reason: string; id?: string | undefined }, when?: Condition): Raise => ({
	do: 'raise',
	reason,
	...(id !== undefined && { id }),
	...(when && { when }),
});
