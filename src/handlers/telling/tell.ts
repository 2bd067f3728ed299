import type { Test } from '../plan.ts';
import { both, type Clause, clause, type Reading } from './clause.ts';

export type { Reading } from './clause.ts';

/**
 * What a tell describes. `exact` is all that it says. `narrow` leaves out alternatives that no program can check, so that
 * fewer responses fit. `broad` leaves out conditions that no program can check, so that more of them fit.
 */
export type Described = { test: Test; how: 'exact' | 'narrow' | 'broad' };

/** The test that a tell describes, or undefined when a program can check none of it. */
export function testOf(tell: string, reading: Reading): Described | undefined {
	const alternatives: { test: Test; unchecked: boolean }[] = [];
	let current = { test: [[]] as Test, unchecked: false };
	for (const { joint, test, unchecked } of partsOf(tell.replace(/\.$/, ''), reading)) {
		if (joint === 'or') {
			alternatives.push(current);
			current = { test: [[]], unchecked: false };
		}
		current = { test: both(current.test, test), unchecked: current.unchecked || unchecked };
	}
	alternatives.push(current);
	const checked = alternatives.filter((one) => !one.unchecked);
	if (checked.length > 0)
		return { test: checked.flatMap(({ test }) => test), how: checked.length < alternatives.length ? 'narrow' : 'exact' };
	const test = alternatives.flatMap((one) => one.test);
	return test.some((atoms) => atoms.length === 0) ? undefined : { test, how: 'broad' };
}

/** Whether a tell means every response that no other case fits. */
export const isRest = (tell: string) =>
	/^None of the |^No other case fits|^The message (?:is|says|names) (?:anything|something) else|^The message is none of|none of the above|no case below fits|(?:is|starts with) anything else|\bor another one\b|or has another value|names neither /.test(
		tell,
	) && !/^`[^`]+` is `[^`]+` and .* anything else/.test(tell);

type Part = { joint: 'and' | 'or'; test: Test; unchecked: boolean };

const joints = /(?:,? (and|or)|\.) |, (?=(?:says|starts|contains|is) )/g;

/** The clauses of a tell, each with the word that joins it to the one before. */
function partsOf(tell: string, reading: Reading): Part[] {
	const parts: Part[] = [];
	let [rest, joint]: [string, Part['joint']] = [tell, 'and'];
	let before: Pick<Clause, 'subject' | 'holder'> = { subject: '', holder: '' };
	for (;;) {
		const read = clause(rest, before, reading);
		const from = read?.length ?? 0;
		// Up to where the next clause begins that can be read.
		const all = [...rest.slice(from).matchAll(joints)];
		const next = all.find(
			({ index, 0: words }) =>
				(read && index === 0) || clause(rest.slice(from + index + words.length), read ?? before, reading) !== undefined,
		);
		parts.push({ joint, test: read?.test ?? [[]], unchecked: !read || (next ? next.index > 0 : from < rest.length) });
		if (!next) return parts;
		before = read ?? before;
		rest = rest.slice(from + next.index + next[0].length);
		const isList = next[0] === ', ';
		joint = next[1] === 'or' || (isList && / or /.test(rest)) ? 'or' : 'and';
	}
}
