/**
 * Runs `call` and returns the pauses that it asked of setTimeout, in milliseconds, without sitting them out: the clock moves
 * on instead, for an SDK that goes on for a time and not for a number of tries.
 * The timer with which a client gives up on a request is left alone: it is known by `patience`, the timeout the client was given.
 */
export async function pausesOf(patience: number, call: () => Promise<void>): Promise<number[]> {
	const pauses: number[] = [];
	const real = globalThis.setTimeout;
	const realNow = Date.now;
	let slept = 0;
	const quick = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
		// Below fetch the transport has timers of its own, for a kept connection say.
		const ofTransport = new Error().stack?.split('\n')[2]?.includes('node:internal/deps/undici');
		if (ofTransport || (delay <= patience && delay > patience - 2_000)) return real(run, delay, ...args);
		pauses.push(delay);
		slept += delay;
		return real(run, 0, ...args);
	};
	globalThis.setTimeout = Object.assign(quick, real) as typeof setTimeout;
	Date.now = () => realNow() + slept;
	try {
		await call();
	} finally {
		globalThis.setTimeout = real;
		Date.now = realNow;
	}
	return pauses;
}
