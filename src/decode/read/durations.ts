export type WaitFormat = 'seconds' | 'duration' | 'epoch-seconds' | 'epoch-ms' | 'http-date' | 'iso8601';

/** A wait as it was read: how many seconds from the time of the answer, and how the value was written. */
export type ReadWait = { seconds: number; format: WaitFormat };

const unitSeconds = new Map([
	['ms', 0.001],
	['s', 1],
	['m', 60],
	['h', 3600],
	['d', 86_400],
]);

/** Reads 6m0s, 7.66s, 1h2m, 250ms, 9m38.016s. Undefined when it is no duration. */
export function readDuration(value: string): number | undefined {
	const text = value.trim();
	if (!/^(?:\d+(?:\.\d+)?(?:ms|[smhd])\s?){1,5}$/.test(text)) return undefined;
	let seconds = 0;
	for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g))
		seconds += Number(amount) * (unitSeconds.get(unit ?? 's') ?? 1);
	return seconds;
}

/**
 * Reads how long to wait from a header or body value in any form in use. `now` is the time of the answer in ms
 * (its `date` header when known, so that a wrong clock here does not matter).
 */
export function readWait(value: string, now: number): ReadWait | undefined {
	const text = value.trim().replace(/^["']|["']$/g, '');
	if (/^\d{1,12}(?:\.\d{1,12})?$/.test(text)) {
		const number = Number(text);
		if (number > 1e11) return fromNow(number, now, 'epoch-ms');
		return number > 1e9 ? fromNow(number * 1000, now, 'epoch-seconds') : { seconds: number, format: 'seconds' };
	}
	if (/^\d{13}$/.test(text)) return fromNow(Number(text), now, 'epoch-ms');
	const duration = readDuration(text);
	if (duration !== undefined) return { seconds: duration, format: 'duration' };
	if (/^\d{4}-\d\d-\d\d/.test(text) || /^[A-Z][a-z]{2},? /.test(text)) {
		const time = Date.parse(text);
		if (!Number.isNaN(time)) return fromNow(time, now, /^\d/.test(text) ? 'iso8601' : 'http-date');
	}
	return undefined;
}

const fromNow = (time: number, now: number, format: WaitFormat): ReadWait => ({ seconds: Math.max(0, (time - now) / 1000), format });
