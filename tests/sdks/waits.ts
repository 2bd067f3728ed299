/**
 * Runs `call` and returns the pauses that it asked of setTimeout, in milliseconds, without sitting them out.
 * The timer with which a client gives up on a request is left alone: it is known by `patience`, the timeout the client was given.
 */
export async function pausesOf(patience: number, call: () => Promise<void>): Promise<number[]> {
	const pauses: number[] = [];
	const real = globalThis.setTimeout;
	const quick = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
		if (delay <= patience && delay > patience - 2_000) return real(run, delay, ...args);
		pauses.push(delay);
		return real(run, 0, ...args);
	};
	globalThis.setTimeout = Object.assign(quick, real) as typeof setTimeout;
	try {
		await call();
	} finally {
		globalThis.setTimeout = real;
	}
	return pauses;
}
