import type { Entry } from '../catalogue/model.ts';
import { casesOf, nameOf } from '../catalogue/query.ts';
import type { Verdict } from '../schema/types.ts';
import { absolute } from '../site.ts';
import { type Told, toldApart } from './telling/cases.ts';
import { type Known, knownAnswers } from './known.ts';
import { delayOf } from './pace.ts';
import { messagePlaces } from './places.ts';
import type { Action, Branch, Place, Plan, Test } from './plan.ts';
import { matchOf, readsOf } from './recognize.ts';
import { settle } from './telling/settle.ts';

/** How a program handles this error: derived from the verdicts of the entry and from what tells its cases apart. */
export function planOf(entry: Entry): Plan {
	const known = knownAnswers(entry);
	const { cases, from } = casesOf(entry);
	const match = matchOf(entry, known);
	const reads = readsOf(entry);
	return {
		title: `${entry.provider.name} ${nameOf(entry)}`,
		page: absolute(entry.href),
		match,
		message: reads === 'rpc' ? ['details'] : messagePlaces(entry, [...known, ...(from === entry ? [] : knownAnswers(from))]),
		otherwise: plain(entry.verdict.because.length <= longest ? entry.verdict.because : `${unsaid(entry)}: see the cases`),
		reads,
		streams: reads === 'response' && entry.transport.includes('stream'),
		...(cases.length > 0 && entry.verdict.action === 'depends'
			? decided(entry, known, match)
			: { branches: [sole(entry)], successes: [], untold: [], elsewhere: [] }),
	};
}

/** The branches of a `depends`, and the cases that have none. */
function decided(
	entry: Entry,
	known: readonly Known[],
	match: Test,
): Pick<Plan, 'branches' | 'successes' | 'untold' | 'elsewhere' | 'held'> {
	const { told, examples } = toldApart(entry, known);
	const tries = byTries(told);
	if (tries) return { branches: tries, successes: [], untold: [], elsewhere: [] };
	const held = heldBy(entry);
	const { branches, elsewhere } = settle(match, told.flatMap(branchOf), examples);
	const others = told.filter(({ item: { id } }) => !elsewhere.includes(id) && !branches.some((branch) => branch.id === id));
	const isSuccess = ({ item }: Told) => held !== undefined && item.verdict.action === 'ok';
	return {
		branches,
		successes: others.filter(isSuccess).map(({ item: { id }, when, least }) => ({ id, when: when ?? least ?? [[]] })),
		untold: others.filter((one) => !isSuccess(one)).map(({ item }) => item.id),
		elsewhere,
		...(held && { held }),
	};
}

/** Where a success holds an error, if it does. What shows none of the cases and holds nothing there is a success. */
function heldBy(entry: Entry): Place[] | undefined {
	if (entry.kind !== 'status' || entry.status.some((status) => status >= 400)) return undefined;
	const inSuccess = entry.provider.formats.filter(({ transport }) => transport.includes('http-200-body'));
	const holders = inSuccess.flatMap(({ paths: { message } }) =>
		message === undefined ? [] : (/^(.*)\.[^.]+$/.exec(message)?.[1] ?? message),
	);
	return [...new Set(holders.filter((place) => /error/i.test(place)).map((place) => place.replace(/\[\d*\]$/, '')))].filter(
		(place) => !place.includes('[]'),
	);
}

/** What the last error says where the page needs more words for it. The title of a success would say that all is well. */
const unsaid = ({ title, status }: Entry) => (status.length > 0 && status.every((one) => one < 400) ? 'Not a usable response' : title);

/** Characters of a reason that still read well in a line of code. */
const longest = 84;

function sole(entry: Entry): Branch {
	const { verdict } = entry;
	const refreshes =
		verdict.action === 'fix' && entry.condition === 'expired-credentials' && /^Refresh the token/.test(entry.fixes[0]?.text ?? '');
	const action: Action = refreshes ? { do: 'refresh' } : actionOf(verdict);
	const reason = action.do === 'wait' || verdict.because.length > longest ? `${entry.title}. ${endOf(verdict)}` : verdict.because;
	return { when: [[]], action, reason: plain(reason) };
}

function branchOf({ item, when }: Told): Branch[] {
	if (!when) return [];
	return [{ id: item.id, when, action: actionOf(item.verdict), reason: plain(`${item.title}. ${endOf(item.verdict)}`) }];
}

/** Cases that only a retry tells apart: the first tries may pass, and then the request itself is wrong. */
function byTries(told: readonly Told[]): Branch[] | undefined {
	const first = told.find(({ item }) => item.verdict.action === 'wait' && /^This is the first \d+ for this request/.test(item.tell));
	const then = told.find(({ item }) => item !== first?.item && /the same body got a \d+ \w+ times/i.test(item.tell));
	if (!first || !then) return undefined;
	return [
		{
			id: then.item.id,
			when: [[]],
			action: actionOf(first.item.verdict),
			reason: plain(`${then.item.title}. ${endOf(then.item.verdict)}`),
		},
	];
}

function actionOf({ action, wait }: Verdict): Action {
	if (action === 'ok') return { do: 'pass' };
	if (action !== 'wait' || !wait) return { do: 'raise' };
	// Something to look at first: a blind retry could do it twice.
	if (/^(Read the current state|Create a new|Put the request|While )/.test(wait.note)) return { do: 'raise' };
	const delay = delayOf(wait);
	return delay ? { do: 'wait', delay } : { do: 'raise' };
}

/** The verdict in few words. */
function endOf({ action, wait }: Verdict): string {
	if (action === 'wait' && wait && actionOf({ action, wait } as Verdict).do === 'raise')
		return /^.*?[^\d]\.(?= |$)/.exec(wait.note)?.[0] ?? wait.note;
	return { wait: 'Try again later', fix: 'Fix it, then retry', stop: 'A retry cannot help', ok: 'Not an error', depends: 'See the cases' }[
		action
	];
}

/** Words for a string of code: without the marks of code and without the full stop, since the address follows. */
const plain = (text: string) =>
	text
		.replaceAll('`', '')
		.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
		.replace(/\.$/, '');
