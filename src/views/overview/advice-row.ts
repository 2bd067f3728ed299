import type { Entry } from '../../catalogue/model.ts';
import { casesWith } from '../../catalogue/query.ts';
import { howLong, waitInWords } from '../../catalogue/words.ts';
import type { Action } from '../../schema/types.ts';
import { type EntryLink, entryLink } from '../parts.ts';

/** An entry as a row of a table over providers: its verdict, its wait, or those of its cases. */
export type AdviceRow = {
	entry: EntryLink;
	statuses: number[];
	action: Action;
	summary: string;
	wait: string;
	cases: { action: Action; title: string; wait: string }[];
};

/** The row of an entry. With a condition, only the cases that have it. */
export function adviceRow(entry: Entry, condition?: string): AdviceRow {
	const { cases, action } = casesWith(entry, condition);
	return {
		entry: entryLink(entry),
		statuses: entry.status,
		action,
		summary: entry.summary,
		wait: waitOf(entry.verdict),
		cases:
			entry.verdict.action === 'depends'
				? cases.map((item) => ({ action: item.verdict.action, title: item.title, wait: waitOf(item.verdict) }))
				: [],
	};
}

/** How long to wait, and where to read that unless the words name it. */
function waitOf(verdict: Entry['verdict']): string {
	const { name } = verdict.wait ?? {};
	return name && !howLong(verdict).includes(`\`${name}\``) ? waitInWords(verdict) : howLong(verdict);
}
