import { any, type Condition } from '../languages/condition.ts';
import type { Deed } from '../languages/flow.ts';
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
export function terse(deeds: readonly Deed[], reason: string): Deed[] {
	const refused = deeds.findIndex((deed) => deed.does === 'raise' && deed.when?.is === 'not');
	const spent = deeds.findIndex((deed, at) => at > refused && deed.does === 'raise' && isTries(deed.when));
	const [first, then] = [deeds[refused], deeds[spent]];
	if (first?.does !== 'raise' || then?.does !== 'raise' || !first.when || !then.when) return [...deeds];
	const both: Deed = { does: 'raise', reason, when: any([first.when, then.when]) };
	return deeds.flatMap((deed) => (deed === first ? [] : deed === then ? [both] : [deed]));
}

const isTries = (when: Condition | undefined): boolean =>
	when?.is === 'leaf' ? when.leaf.is === 'last' : when?.is === 'any' && when.of.some(isTries);
