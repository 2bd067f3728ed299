import { all, any, type Condition, not } from './conditions.ts';
import type { Step } from './step.ts';

/** The same with one error for both what is not sent again and what hasn't passed in time, where there is no line for two. */
export function terse(steps: readonly Step[], reason: string): Step[] {
	const refused = steps.findIndex((step) => step.do === 'raise' && step.when && isRefusal(step.when));
	const spent = steps.findIndex((step, at) => at > refused && step.do === 'raise' && isTries(step.when));
	const [first, next, then] = [steps[refused], steps[refused + 1], steps[spent]];
	if (first?.do !== 'raise' || then?.do !== 'raise' || !first.when || !then.when) return [...steps];
	// In a success that holds no error the loop ends before: what is left of it is an error.
	const none = next?.do === 'leave' ? next.when : first.when;
	const left: Step[] = next?.do === 'leave' ? [{ do: 'leave', when: all([none, not(heldIn(first.when, none))]) }] : [];
	const both: Step = { do: 'raise', reason, when: any([none, then.when]) };
	return steps.flatMap((step) => (step === first ? left : step === next && left.length > 0 ? [] : step === then ? [both] : [step]));
}

/** Whether it holds for what fits no wait. */
const isRefusal = (when: Condition): boolean => when.is === 'not' || (when.is === 'all' && when.of[0]?.is === 'not');

/** What a refusal asks besides. */
const heldIn = (when: Condition, none: Condition): Condition =>
	when.is === 'all' ? all(when.of.filter((one) => JSON.stringify(one) !== JSON.stringify(none))) : when;

const isTries = (when: Condition | undefined): boolean =>
	when?.is === 'leaf' ? when.leaf.is === 'last' || when.leaf.is === 'spent' : when?.is === 'any' && when.of.some(isTries);
