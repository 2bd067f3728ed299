/** How a recipe retries, read from its own source: seconds throughout. */
export type RetryPolicy = {
	/** Requests in all, the first included. */
	attempts: number;
	/** All waits together may not pass this; without it, the number of tries alone ends it. */
	cap?: number;
	/** Without a stated wait: a random time up to factor ** (try - 1), and never above longest. */
	factor: number;
	longest: number;
};

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

/** The timeline of a recipe as an example. */
export const exampleOf = ({ id, policy }: { id: string; policy: RetryPolicy }): Timeline =>
	timelineOf(policy, id === 'wait-backoff' ? undefined : exampleWait);

/** The parameters of a policy, read from the TypeScript source of its recipe; the figure can say nothing that the code does not do. */
export function policyIn(source: string): RetryPolicy {
	const number = (pattern: RegExp) => {
		const [, value] = pattern.exec(source) ?? [];
		if (value === undefined) throw new Error(`the recipe has no ${pattern.source}`);
		return Number(value);
	};
	return {
		attempts: number(/\bmaxAttempts = (\d+);/),
		...(/\bmaxWait\b/.test(source) && { cap: number(/\bmaxWait = (\d+);/) }),
		longest: number(/Math\.min\((\d+), \d+ \*\* \(attempt - 1\)\)/),
		factor: number(/Math\.min\(\d+, (\d+) \*\* \(attempt - 1\)\)/),
	};
}

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
