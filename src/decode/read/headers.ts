import { type ReadWait, readWait } from './durations.ts';

export type HeaderLine = { name: string; value: string; wait?: ReadWait; left?: number };
export type HeaderReading = {
	/** Seconds to wait, and the header that says so; undefined when none does. */
	wait?: { seconds: number; name: string };
	/** The headers that speak of limits or waits, as they were read. */
	lines: HeaderLine[];
	/** The time of the answer, from its date header. */
	date?: string;
};

const asksToWait = /^(?:retry-after(?:-ms)?|x-ms-retry-after-ms)$/i;
const resets = /(?:reset|reset-after)(?:-(?:requests|tokens|input-tokens|output-tokens))?$|^(?:x-)?rate-?limit-reset/i;
const remains = /remaining/i;

/**
 * Reads pasted response headers: how long to wait, and what is left of each limit. A header that asks to wait counts
 * most; a reset counts only for a limit of which nothing is left. Times are counted from the date header when there is one.
 */
export function readHeaders(text: string, clock: number): HeaderReading {
	const pairs = [...text.slice(0, 20_000).matchAll(/^[\s<>*"']{0,4}([A-Za-z][A-Za-z0-9-]{2,60})["']?\s{0,3}:\s{0,3}(.{1,300})$/gm)].map(
		(match) => ({ name: (match[1] ?? '').toLowerCase(), value: (match[2] ?? '').trim().replace(/^["']|["',]+$/g, '') }),
	);
	const date = pairs.find((pair) => pair.name === 'date')?.value;
	const sent = Date.parse(date ?? '');
	const now = Number.isNaN(sent) ? clock : sent;
	const lines = pairs
		.filter(({ name }) => asksToWait.test(name) || resets.test(name) || remains.test(name) || /^x?-?rate-?limit/.test(name))
		.map(({ name, value }): HeaderLine => {
			if (asksToWait.test(name)) {
				const wait = name.endsWith('-ms')
					? /^\d+$/.test(value)
						? ({ seconds: Number(value) / 1000, format: 'duration' } as const)
						: undefined
					: readWait(value, now);
				return { name, value, ...(wait && { wait }) };
			}
			if (remains.test(name)) return { name, value, ...(/^\d+$/.test(value) && { left: Number(value) }) };
			const wait = resets.test(name) ? readWait(value, now) : undefined;
			return { name, value, ...(wait && { wait }) };
		});
	const asked = lines
		.filter((line) => asksToWait.test(line.name) && line.wait)
		.sort((a, b) => Number(b.name.endsWith('-ms')) - Number(a.name.endsWith('-ms')))[0];
	const empty = lines.filter((line) => line.left === 0).map((line) => line.name.replace(remains, ''));
	const due = lines
		.filter((line) => resets.test(line.name) && line.wait && empty.includes(line.name.replace(/reset/i, '')))
		.sort((a, b) => (b.wait?.seconds ?? 0) - (a.wait?.seconds ?? 0))[0];
	const said = asked ?? due;
	return {
		lines,
		...(said?.wait && { wait: { seconds: said.wait.seconds, name: said.name } }),
		...(date && !Number.isNaN(sent) && { date }),
	};
}
