import type { Verdict } from '../../schema/types.ts';

/** A verdict in a few words, to be compared by a reader of the check: "wait, by provider, "Back off 1 s."". */
export const inWords = ({ action, actor, wait }: Verdict): string =>
	[action, ...(actor ? [`by ${actor}`] : []), ...(wait ? [`"${wait.note}"`] : [])].join(', ');

/** Where two verdicts differ in what a program follows: the action, who acts, how long to wait. Empty when they agree. */
export function differences(one: Verdict, other: Verdict): string[] {
	const waitOf = ({ wait }: Verdict) => [wait?.from, wait?.name, wait?.format, wait?.note].join('|');
	return [
		...(one.action === other.action ? [] : ['action']),
		...(one.actor === other.actor ? [] : ['actor']),
		...(waitOf(one) === waitOf(other) ? [] : ['wait']),
	];
}
