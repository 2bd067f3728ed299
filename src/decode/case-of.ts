import type { CaseSignature, EntrySignature } from '../signatures/signatures.ts';
import type { MessageHit } from './read/match-message.ts';
import type { Wait } from './types.ts';
import { vouching } from './weights.ts';

/**
 * The case of an entry that a text means: the one that a message is of, or the only one that asks for what another
 * message of the provider asks for, or the first to wait in when the text says how long to wait.
 */
export function caseOf(entry: EntrySignature, messages: MessageHit[], wait: Wait | undefined): CaseSignature | undefined {
	const { cases = [], verdict } = entry;
	const told = byMessage(cases, entry, messages);
	if (told || verdict !== 'depends') return told;
	const waits = wait !== undefined && wait.seconds > 0 ? cases.find(({ action }) => action === 'wait') : undefined;
	return byNeighbor(cases, entry, messages) ?? waits;
}

/** The case of the longest message. Entries share cases, and then a message of one means the case of the other. */
function byMessage(cases: CaseSignature[], { cases: own }: EntrySignature, messages: MessageHit[]): CaseSignature | undefined {
	const hits = messages.filter(({ caseIndex, entry }) => caseIndex !== undefined && own !== undefined && entry.cases === own);
	const [longest] = hits;
	if (!longest) return undefined;
	const told = hits
		.filter(({ size, share }) => share === 1 && size > longest.size * vouching.nearlyAsLong)
		.map(({ caseIndex = -1 }) => cases[caseIndex]);
	const first = cases[longest.caseIndex ?? -1];
	// Of a limit that passes and one that stays, both reached, the second decides.
	return (first?.action === 'wait' && told.find((item) => item?.action === 'stop')) || first;
}

/** The only case with the action of the entry whose message stands in the text. */
function byNeighbor(cases: CaseSignature[], { provider }: EntrySignature, messages: MessageHit[]): CaseSignature | undefined {
	const neighbor = messages.find(({ entry, shared, share }) => entry.provider === provider && !shared && share === 1)?.entry;
	const [only, another] = cases.filter(({ action }) => action === neighbor?.verdict);
	return another ? undefined : only;
}
