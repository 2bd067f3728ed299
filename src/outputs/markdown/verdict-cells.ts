import type { Entry } from '../../catalogue/model.ts';
import { casesMeaning, nameOf } from '../../catalogue/query.ts';
import { howLong, waitSource } from '../../catalogue/words.ts';
import type { Verdict } from '../../schema/types.ts';
import type { Context } from './context.ts';
import { code, literal } from './inline.ts';

/** The first cell of a row about an entry. */
export const named = (entry: Entry, { to }: Context) => to(`${literal(entry.provider.name)} ${code(nameOf(entry))}`, entry.href);

/** The verdict and what it means, of an entry or of those of its cases that have one meaning. */
export function verdictCells(entry: Entry, { say }: Context, condition?: string): [string, string] {
	const { cases, action } = casesMeaning(entry, condition);
	const wait = (verdict: Verdict) => `${say(howLong(verdict))}${verdict.wait ? ` Read from: ${say(waitSource(verdict.wait))}.` : ''}`;
	const told =
		entry.verdict.action === 'depends'
			? cases.map((item) => `**${item.verdict.action}** ${literal(item.title)}: ${wait(item.verdict)}`).join(' ')
			: wait(entry.verdict);
	return [`**${action}**`, `${say(entry.summary)} ${told}`];
}
