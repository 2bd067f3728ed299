/** Milliseconds that the loop below takes on an idle core of a server of 2024. */
const whenIdle = 130;

/** How many times longer the loop takes here and now, between 1 and 20. */
function measure(): number {
	const start = performance.now();
	let sum = 0;
	for (let index = 0; index < 20_000_000; index++) sum = (sum * 31 + index) | 0;
	const took = performance.now() - start;
	// The sum is asked for, so that no compiler leaves the loop out.
	return Number.isInteger(sum) ? Math.min(20, Math.max(1, took / whenIdle)) : 1;
}

// Measured once for a whole run: what this process starts inherits the number.
process.env.TEST_PACE ??= measure().toFixed(1);

/** How slow this machine is: 1 when it is idle, more when it is old or busy. */
export const pace = Number(process.env.TEST_PACE);

/** A time limit in milliseconds: so many seconds on an idle machine, and longer on a slow one. */
export const patience = (seconds: number): number => Math.round(seconds * 1000 * pace);
