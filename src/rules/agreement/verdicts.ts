import type { Entry } from '../../catalogue/model.ts';
import { casesOf } from '../../catalogue/query.ts';
import type { Verdict } from '../../schema/types.ts';

/** What one is told to do, and by whom: "stop by account". */
export const decisionOf = ({ action, actor }: Verdict) => (actor ? `${action} by ${actor}` : action);

/** What one can be told to do on a page: its own decision and those of its cases. */
export function decisionsOn(entry: Entry): string[] {
	const cases = casesOf(entry).cases.map(({ verdict }) => verdict);
	const verdicts = entry.verdict.action === 'depends' ? cases : [entry.verdict, ...cases];
	return [...new Set(verdicts.map(decisionOf))];
}

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
