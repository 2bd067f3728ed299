import type { Wait } from '../schema/types.ts';
import type { Delay } from './plan.ts';

const numbers: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, a: 1, '½': 0.5, few: 3 };
const units: Record<string, number> = { ms: 0.001, s: 1, second: 1, seconds: 1, min: 60, minute: 60, minutes: 60, h: 3600, day: 86_400 };
const amount = String.raw`(\d+|a|a few|½)\s+(ms|s|seconds?|min|minutes?|h)\b`;

/** How the sentence under a verdict says to wait, or undefined when no program can do it: until next month, until a run ends. */
export function delayOf(wait: Wait): Delay | undefined {
	const { from, name, format, note } = wait;
	if (from === 'period' || from === 'poll') return undefined;
	const pace = paceOf(note);
	const said =
		name && format && isRead(format) ? { in: from === 'body' ? ('body' as const) : ('header' as const), name, format } : undefined;
	const sentence = /in the message \(`(?:Please )?([a-z ]+?) …/.exec(note)?.[1];
	return { ...(said && { said }), ...(sentence && { sentence }), ...pace };
}

/** Whether the waits get so long within the tries that an upper limit matters. */
export const isCapped = ({ first, factor, longest, tries }: Pick<Delay, 'first' | 'factor' | 'longest' | 'tries'>) =>
	first * factor ** (tries - 2) > longest;

const isRead = (format: string): format is NonNullable<Delay['said']>['format'] =>
	['seconds', 'epoch-seconds', 'epoch-ms', 'duration'].includes(format);

/** The numbers of the sentence. Where it names none: 1 s, doubled up to 60 s, five requests in all. */
function paceOf(note: string): Pick<Delay, 'first' | 'factor' | 'longest' | 'tries'> {
	const fallback = /(?:Without [^,.]*|absent),? (.*)$/.exec(note)?.[1] ?? note;
	const waits = [...fallback.matchAll(new RegExp(amount, 'g'))].map(([, count = '', unit = '']) => secondsOf(count, unit));
	const [first = 1, second] = waits;
	const [, limit, unit = ''] = /up to (\d+) (s|min)\b/.exec(note) ?? [];
	const longest = limit ? secondsOf(limit, unit) : Math.max(60, 8 * first);
	const doubles = second !== undefined || /doubl|back off|exponential/i.test(note) || waits.length === 0 || /then 2, then 4/.test(note);
	return { first, factor: doubles ? 2 : 1, longest: Math.max(longest, first), tries: triesOf(note) };
}

const secondsOf = (count: string, unit: string) => (numbers[count.replace('a few', 'few')] ?? Number(count)) * (units[unit] ?? 1);

function triesOf(note: string): number {
	if (/\bonce\b(?! or)/.test(note)) return 2;
	const [, inAll, after] = /(\w+) tries in all|after (\w+) tries/.exec(note) ?? [];
	const said = inAll ?? after ?? '';
	if (numbers[said]) return numbers[said];
	if (/two more jobs|once or twice/.test(note)) return 3;
	const listed = /(?:then 2, then 4|1 s, 2 s and 4 s|5 s, 10 s, 20 s\.)/.test(note);
	return listed ? 4 : 5;
}

/** The seconds of a wait that grows, as an expression: `power` is how a language writes 1, 2, 4 …, and `min` the lesser of two. */
export function growing(delay: Delay, power: string, min: (value: string, limit: number) => string): string {
	const { first, longest } = delay;
	const value = first === 1 ? power : `${first} * ${power}`;
	return isCapped(delay) ? min(value, longest) : value;
}
