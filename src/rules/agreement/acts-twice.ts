import type { Entry } from '../../catalogue/model.ts';
import { entryFile, type Problem } from '../../catalogue/records.ts';
import type { Rule } from '../rule.ts';

/** Statuses after which nobody knows whether the request took effect: it arrived, and the response got lost or broke off. */
const outcomeUnknown = (status: number) => [408, 500, 502, 504, 520, 522, 524].includes(status);
/** Conditions of the same kind. A service that is overloaded or down refuses a request before it does anything. */
const unknownConditions = new Set(['server-error', 'gateway-error', 'timeout', 'dependency-failed']);

/** Endpoints that create something which stays: a job, a file, a post. A completion costs again and leaves nothing behind. */
const creating =
	/\ball endpoints\b(?! that run)|\b(?:uploads?|files?|batch(?:es)?|videos?|jobs?|agents?|conversations?|sessions?|workflows?|schedules?|tweets?|fine-tuning|campaigns?|generate)\b/i;

/** A sentence that says what to look at before the request is sent again, or that nothing is created twice. */
const looksFirst =
	/\b(?:failed|first) (?:call|one|try|request) (?:may have|got through)|\b(?:after a failed|before you re(?:send|peat)) .*\b(?:list|look|check|read)\b|\bcheck (?:whether it went through|that the first one)\b|\bblindly\b|\bcreates? nothing\b|\bidempotency key\b/i;

/**
 * A call that creates something can act twice when it is sent again after an error that leaves its outcome open. A page that
 * tells such a call to wait says what to look at first, or that the call creates nothing. A case that names an entry shows what that page says.
 */
export const actsTwice: Rule = ({ entries }) =>
	entries.flatMap((entry) => {
		if (!entry.status.some(outcomeUnknown) || !mayCreate(entry)) return [];
		return waitsOf(entry).flatMap(({ id, condition, path }): Problem[] => {
			if (!unknownConditions.has(condition)) return [];
			const said = [...entry.fixes.filter((fix) => fix.case === undefined || id === undefined || fix.case === id), ...entry.notes];
			if (said.some(({ text }) => looksFirst.test(text))) return [];
			return [
				{
					file: entryFile(entry.id),
					path,
					message: `wait sends a call that creates something a second time, and the first may have worked; add a fix such as "Before you resend a call that creates something (…), list what exists. The failed call may have created it.", name in "endpoints" the calls it comes from, or say why it creates nothing ("Reading a trace creates nothing.")`,
				},
			];
		});
	});

/** No endpoint named means any of them. */
const mayCreate = ({ endpoints }: Entry) => endpoints.length === 0 || endpoints.some(({ text }) => creating.test(text));

const waitsOf = (entry: Entry): { id?: string; condition: string; path: Problem['path'] }[] =>
	[
		{ verdict: entry.verdict, condition: entry.condition, path: ['verdict'] },
		...entry.cases.map((item, index) => ({ ...item, path: ['cases', index, 'verdict'] })),
	].filter((item) => item.verdict.action === 'wait' && !('entry' in item && item.entry));
