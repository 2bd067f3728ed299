/** A wait for people: whole seconds, rounded up as a retry must not come early, with what they are in minutes, hours or days when there are many. */
export function inSeconds(seconds: number): string {
	const whole = seconds < 10 ? Math.ceil(seconds * 10) / 10 : Math.ceil(seconds);
	return whole < 120 ? `${whole} s` : `${whole} s (${inParts(whole)})`;
}

const units: [name: string, seconds: number][] = [
	['d', 86_400],
	['h', 3_600],
	['min', 60],
	['s', 1],
];

/** The two largest units that count: 9 min 39 s, 2 h 5 min. */
function inParts(seconds: number): string {
	const first = units.findIndex(([, size]) => seconds >= size);
	const [large, small] = units.slice(first, first + 2);
	const [name, size] = large ?? ['s', 1];
	const [smaller, step] = small ?? ['s', 1];
	const rest = Math.floor((seconds % size) / step);
	return `${Math.floor(seconds / size)} ${name}${rest > 0 ? ` ${rest} ${smaller}` : ''}`;
}
