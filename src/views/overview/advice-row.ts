import type { Entry } from '../../catalogue/model.ts';
import { casesWith } from '../../catalogue/query.ts';
import { howLong, waitSource } from '../../catalogue/words.ts';
import type { Action, Verdict } from '../../schema/types.ts';
import { type EntryLink, entryLink } from '../parts.ts';

/** How long to wait, and where the response carries the wait. */
export type WaitWords = { howLong: string; readFrom?: string | undefined };
/** An entry as a row of a table over providers: its verdict, its wait, or those of its cases. */
export type AdviceRow = {
	entry: EntryLink;
	statuses: number[];
	action: Action;
	summary: string;
	wait: WaitWords;
	cases: (WaitWords & { action: Action; title: string })[];
};

/** The row of an entry. With a condition, only the cases that have it. */
export function adviceRow(entry: Entry, condition?: string): AdviceRow {
	const { cases, action } = casesWith(entry, condition);
	return {
		entry: entryLink(entry),
		statuses: entry.status,
		action,
		summary: entry.summary,
		wait: waitWords(entry.verdict),
		cases:
			entry.verdict.action === 'depends'
				? cases.map((item) => ({ action: item.verdict.action, title: item.title, ...waitWords(item.verdict) }))
				: [],
	};
}

const waitWords = (verdict: Verdict): WaitWords => ({ howLong: howLong(verdict), readFrom: verdict.wait && waitSource(verdict.wait) });
