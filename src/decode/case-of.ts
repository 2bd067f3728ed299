import type { CaseSignature, EntrySignature } from '../signatures/signatures.ts';
import { isRateLimit, isZeroLimit } from './read/limits.ts';
import { hasOwnWords } from './read/own-words.ts';
import type { Readings } from './read/read.ts';
import type { Wait } from './types.ts';
import { vouching } from './weights.ts';

type Action = EntrySignature['verdict'];
type Read = Pick<Readings, 'messages' | 'statuses' | 'flat'>;

/** What to do, and the case that a text means, where it tells one. */
export type Told = { action: Action; meant?: CaseSignature };

/**
 * Builds what tells the action of an entry, and its case. In the order in which they are believed: a message of a case, a limit of
 * zero, the page of a status that the entry never comes with, what another message of the provider asks for, what its page of the status asks for, a stated wait, a rate limit in
 * words, and a refusal in words that nobody has collected. `depends` is left where none tells.
 */
export function createCaseOf(entries: EntrySignature[]): (entry: EntrySignature, read: Read, wait: Wait | undefined) => Told {
	const pages = new Map<string, EntrySignature>();
	for (const entry of entries) if (entry.kind === 'status') pages.set(`${entry.provider} ${entry.statuses[0]}`, entry);

	return (entry, read, wait) => {
		const { cases = [], verdict } = entry;
		const told = byMessage(cases, entry, read.messages);
		const action = told?.action ?? verdict;
		const mayPass = action === 'wait' || action === 'depends';
		if (mayPass && entry.conditions.includes('rate-limited') && isZeroLimit(read.flat.text)) return doing('stop', cases);
		if (told) return { action, meant: told };
		const ofStatus = byStatus(entry, read.statuses, pages);
		if (verdict === 'wait' && isStrange(entry, read.statuses) && (ofStatus === 'fix' || ofStatus === 'stop')) return { action: ofStatus };
		if (verdict !== 'depends') return { action: verdict };
		const asked = byNeighbor(entry, read.messages) ?? ofStatus;
		if (asked && cases.some((item) => item.action === asked)) return doing(asked, cases);
		const waits = cases.find((item) => item.action === 'wait');
		if (waits && wait && wait.seconds > 0) return { action: 'wait', meant: waits };
		if (waits && isRateLimit(read.flat.text)) return doing('wait', cases);
		return isRefusal(entry, read) ? doing('fix', cases) : { action: verdict };
	};
}

/** An action, with the case that asks for it when only one does. */
function doing(action: Action, cases: CaseSignature[]): Told {
	const [only, another] = cases.filter((item) => item.action === action);
	return { action, ...(only && !another && { meant: only }) };
}

/** The case of the longest message. Entries share cases, and then a message of one means the case of the other. */
function byMessage(cases: CaseSignature[], { cases: own }: EntrySignature, messages: Readings['messages']): CaseSignature | undefined {
	const hits = messages.filter(({ caseIndex, entry }) => caseIndex !== undefined && own !== undefined && entry.cases === own);
	const [longest] = hits;
	if (!longest) return undefined;
	const first = cases[longest.caseIndex ?? -1];
	// Of what several messages have in common nothing tells which it is.
	const alike = longest.share < 1 ? hits.filter(({ size, share }) => share < 1 && size === longest.size) : [];
	if (alike.some(({ caseIndex = -1 }) => cases[caseIndex]?.action !== first?.action)) return undefined;
	const told = hits
		.filter(({ size, share }) => share === 1 && size > longest.size * vouching.nearlyAsLong)
		.map(({ caseIndex = -1 }) => cases[caseIndex]);
	// Of a limit that passes and one that stays, both reached, the second decides.
	return (first?.action === 'wait' && told.find((item) => item?.action === 'stop')) || first;
}

/** What another entry of the provider asks for whose message stands in the text. */
function byNeighbor({ provider }: EntrySignature, messages: Readings['messages']): Action | undefined {
	return messages
		.filter(({ entry, shared, share }) => entry.provider === provider && !shared && share === 1)
		.map(({ entry, caseIndex }) => (caseIndex === undefined ? entry.verdict : entry.cases?.[caseIndex]?.action))
		.find((action) => action !== undefined && action !== 'depends');
}

/** Whether the text gives statuses, and none that the entry comes with: a front server may have put its code on the answer of another. */
const isStrange = ({ statuses: own }: EntrySignature, statuses: Readings['statuses']): boolean =>
	own.length > 0 && statuses.length > 0 && !statuses.some(({ value }) => own.includes(Number(value)));

/** What the provider's page of the only status in the text asks for: its verdict holds for whatever comes with that status. */
function byStatus({ provider }: EntrySignature, statuses: Readings['statuses'], pages: Map<string, EntrySignature>): Action | undefined {
	const asked = new Set(
		statuses.map(({ value }) => pages.get(`${provider} ${Number(value)}`)?.verdict).filter((action) => action !== undefined),
	);
	const [only, another] = asked;
	return another === undefined && only !== 'depends' ? only : undefined;
}

/** What a body that asks for a change comes with. */
const refusing = new Set([400, 404, 413, 415, 422]);
const faulty = ['invalid-request', 'invalid-parameter'];

/**
 * Whether a faulty request is refused in words that are no known message. Whatever passes by itself is told by a message or a code
 * of its own (tests/content holds the facts to that), so what remains is not to be sent again as it is.
 */
const isRefusal = ({ conditions: [own = ''], statuses: usual, cases = [] }: EntrySignature, { statuses, flat }: Read): boolean =>
	faulty.includes(own) &&
	usual.includes(400) &&
	cases.some(({ action }) => action === 'fix') &&
	statuses.every(({ value }) => refusing.has(Number(value))) &&
	hasOwnWords(flat.text);
