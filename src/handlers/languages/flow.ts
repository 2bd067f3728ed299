import type { Delay } from '../plan.ts';
import { isOpen, type Shape } from '../shape.ts';
import { all, any, type Condition, conditionOf, isNever, leaf, not } from './condition.ts';

/** One thing that a fragment does with its error at hand. */
export type Deed =
	| { does: 'raise'; reason: string; id?: string; when?: Condition }
	/** Leaves the loop. */
	| { does: 'leave'; when: Condition }
	/** Keeps in a variable whether the wait fits. */
	| { does: 'keep'; when: Condition }
	/** Sets the seconds to wait. */
	| { does: 'wait'; delay: Delay }
	/** Sets them by the first choice that fits; without one there is no wait. */
	| { does: 'choose'; choices: { when?: Condition; delay: Delay | undefined }[] }
	| { does: 'refresh' }
	/** Waits the seconds that were set, or this many. */
	| { does: 'sleep'; seconds?: number };

/** What happens once the error of a shape is at hand, in the order in which a program does it. */
export function flowOf(shape: Shape): Deed[] {
	const { passes, raises, held, last, loops } = shape;
	const refused: Deed[] = raises.map(({ when, reason, id }) => ({
		does: 'raise',
		reason,
		...(id !== undefined && { id }),
		when: conditionOf(when),
	}));
	const deeds = loops ? again(shape) : [];
	const fine = passes.length > 0 ? [not(conditionOf(passes))] : [];
	if (loops && passes.length > 0) deeds.unshift({ does: 'leave', when: conditionOf(passes) });
	if (!loops && last) {
		const conditions = [...fine, ...(held ? [conditionOf(held)] : [])];
		deeds.push({ does: 'raise', ...last, ...(conditions.length > 0 && { when: all(conditions) }) });
	}
	return [...refused, ...deeds].filter((deed) => !(deed.does === 'raise' && deed.when && cannot(deed.when)));
}

const cannot = (when: Condition) => isNever(when) || (when.is === 'all' && when.of.some(isNever));

/** What waits, or gives up. */
function again({ waits, held, last, spent, tries }: Shape): Deed[] {
	const [only] = waits;
	if (!only) return [];
	const several = waits.length > 1;
	const closed = !waits.some(({ when }) => isOpen(when));
	const fits = several ? leaf({ is: 'chosen' as const }) : held ? leaf({ is: 'again' as const }) : conditionOf(only.when);
	const named = waits.some(({ delay }) => delay?.said ?? delay?.sentence);
	const shared = several && closed && last && !held;
	const delay = several ? undefined : only.delay;
	return [
		...(several && !shared ? waits.flatMap((wait) => spentEarly(wait, tries)) : []),
		...(several ? [choice(waits, shared ? tries : 0)] : []),
		...(!several && held ? [{ does: 'keep' as const, when: conditionOf(only.when) }] : []),
		...(closed && held && last ? [{ does: 'raise' as const, ...last, when: all([not(fits), conditionOf(held)]) }] : []),
		...(closed && !shared
			? [!held && last ? { does: 'raise' as const, ...last, when: not(fits) } : { does: 'leave' as const, when: not(fits) }]
			: []),
		...(delay && !isFixed(delay) ? [{ does: 'wait' as const, delay }] : []),
		{
			does: 'raise',
			...(shared ? last : spent),
			when: any([...(shared ? [not(fits)] : []), leaf({ is: 'last' as const, tries }), ...(named ? [leaf({ is: 'long' as const })] : [])]),
		},
		...(waits.some((one) => !one.delay) ? [{ does: 'refresh' as const }] : []),
		...(waits.some((one) => one.delay) ? [{ does: 'sleep' as const, ...(delay && isFixed(delay) && { seconds: delay.first }) }] : []),
	];
}

/** A wait with fewer tries than the others ends before the loop does. */
const spentEarly = ({ when, delay, reason, id }: Shape['waits'][number], tries: number): Deed[] =>
	delay && delay.tries < tries
		? [{ does: 'raise', reason, ...(id !== undefined && { id }), when: all([leaf({ is: 'last', tries: delay.tries }), conditionOf(when)]) }]
		: [];

/** Without a wait for this one its tries are over, and the error that all share is raised. */
const choice = (waits: Shape['waits'], tries: number): Deed => ({
	does: 'choose',
	choices: waits.map(({ when, delay }) => {
		const fewer = delay && delay.tries < tries ? [leaf({ is: 'before' as const, tries: delay.tries })] : [];
		const conditions = [...(isOpen(when) ? [] : [conditionOf(when)]), ...fewer];
		return { delay, ...(conditions.length > 0 && { when: all(conditions) }) };
	}),
});

/** Whether the wait is the same number of seconds each time. */
const isFixed = ({ said, sentence, factor }: Delay) => !said && !sentence && factor === 1;
