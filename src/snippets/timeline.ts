import type { RetryPolicy } from '../schema/recipe.ts';

export type { RetryPolicy };

/** One request: the earliest and latest second at which it is sent. Equal when the wait is stated. */
export type Attempt = { number: number; earliest: number; latest: number };

export type Timeline = {
	attempts: Attempt[];
	/** Why it ends, when every try fails. */
	ends: 'attempts' | 'cap';
	/** Seconds at the latest until the caller has the error in hand, the time of the requests themselves aside. */
	within: number;
};

/** When the tries of a policy are sent if every one fails. `stated` is the wait in seconds that each answer names, if it does. */
export function timelineOf({ attempts, cap = Number.POSITIVE_INFINITY, factor, longest }: RetryPolicy, stated?: number): Timeline {
	const made: Attempt[] = [{ number: 1, earliest: 0, latest: 0 }];
	for (let number = 2; number <= attempts; number++) {
		const last = made[made.length - 1] as Attempt;
		const least = stated ?? 0;
		const most = stated ?? Math.min(longest, factor ** (number - 2));
		if (last.earliest + least > cap) return { attempts: made, ends: 'cap', within: last.latest };
		made.push({ number, earliest: last.earliest + least, latest: Math.min(cap, last.latest + most) });
	}
	return { attempts: made, ends: 'attempts', within: made[made.length - 1]?.latest ?? 0 };
}

/** Seconds that an answer names in the examples, where the recipe reads them. */
export const exampleWait = 7;

/** The timeline of a policy as an example. */
export const exampleOf = ({ policy }: { policy: RetryPolicy }): Timeline => timelineOf(policy, policy.stated && exampleWait);

/** A time axis that ends at a round number of seconds, with where its marks stand. */
export function axisOf(seconds: number): { end: number; marks: number[] } {
	const step = [0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600].find((size) => seconds / size <= 6) ?? Math.ceil(seconds / 6);
	const end = Math.max(step, Math.ceil(seconds / step) * step);
	return { end, marks: Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step) };
}

/** When a try is sent, in words. */
export function whenSent({ number, earliest, latest }: Attempt): string {
	const round = (seconds: number) => Math.round(seconds * 10) / 10;
	if (number === 1) return 'at once';
	return earliest === latest ? `after ${round(latest)} s` : `after ${round(earliest)} to ${round(latest)} s`;
}

/** How the tries end, in words. */
export function howItEnds({ ends, within, attempts }: Timeline, { cap }: RetryPolicy): string {
	const tries = `${attempts.length} ${attempts.length === 1 ? 'try' : 'tries'}`;
	return ends === 'cap'
		? `It gives up after ${tries}: one more wait would pass the cap of ${cap} s.`
		: `It gives up after ${tries}, ${Math.round(within * 10) / 10} s after the first at the latest. Add the time that the requests themselves take.`;
}
