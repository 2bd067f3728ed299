// Preloaded into a TypeScript snippet: its own timers are written down and fire at once; the clock moves on instead.
import { appendFileSync } from 'node:fs';

const { SNIPPET_FILE, SNIPPET_WAITS } = process.env;
const { setTimeout: realTimeout, Date: RealDate } = globalThis;
const realNow = RealDate.now;
let slept = 0;
if (SNIPPET_WAITS) {
	globalThis.setTimeout = (callback, delay = 0, ...rest) => {
		// Only a timer that the snippet sets: fetch and AbortSignal.timeout have timers of their own.
		const caller = new Error().stack?.split('\n')[2] ?? '';
		if (!caller.includes(SNIPPET_FILE)) return realTimeout(callback, delay, ...rest);
		appendFileSync(SNIPPET_WAITS, `${delay / 1000}\n`);
		slept += delay;
		return realTimeout(callback, 0, ...rest);
	};
	Date.now = () => realNow() + slept;
}
