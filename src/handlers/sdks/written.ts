import { any, type Condition } from '../writing/conditions.ts';
import type { Step } from '../writing/flow.ts';
import type { Held } from './held.ts';
import type { Package } from './packages.ts';

/** What a variant is written from, besides the shape of its flow. */
export type Given = {
	pack: Package;
	held: Held;
	/** The class to catch; undefined when the error comes inside a success. */
	caught: string | undefined;
	/** Whether the SDK would send the request again by itself. */
	retries: boolean;
	/** Whether the error may also come in a stream. */
	streams: boolean;
};

/** The call with what it needs, and what a reader has to know of it. */
export function callOf({ pack, caught, retries }: Given): { call: string; about: string } {
	if (caught === undefined) return { call: pack.call, about: 'your call; the SDK throws nothing' };
	const quiet = retries ? pack.quiet : undefined;
	return { call: quiet ?? pack.call, about: quiet ? 'your call, SDK retries off' : 'your call' };
}

/** The same with one error for both what doesn't pass and what hasn't passed in time, where there is no line for two. */
export function terse(steps: readonly Step[], reason: string): Step[] {
	const refused = steps.findIndex((step) => step.do === 'raise' && step.when?.is === 'not');
	const spent = steps.findIndex((step, at) => at > refused && step.do === 'raise' && isTries(step.when));
	const [first, then] = [steps[refused], steps[spent]];
	if (first?.do !== 'raise' || then?.do !== 'raise' || !first.when || !then.when) return [...steps];
	const both: Step = { do: 'raise', reason, when: any([first.when, then.when]) };
	return steps.flatMap((step) => (step === first ? [] : step === then ? [both] : [step]));
}

const isTries = (when: Condition | undefined): boolean =>
	when?.is === 'leaf' ? when.leaf.is === 'last' : when?.is === 'any' && when.of.some(isTries);
