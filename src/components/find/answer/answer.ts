import type { CaseSignature, EntrySignature } from '../../../signatures/signatures.ts';
import type { Decoded, Match } from '../../../decode/types.ts';

/** What a paste means: the entry, and its case where a message tells it. None when several entries are left, or nothing fits. */
export type Answer = {
	match: Match;
	/** How sure that is, in words. */
	sure: string;
	/** The cases that are left, and the entry on whose page they stand. */
	cases: CaseSignature[];
	casesOf: EntrySignature;
};

/** From this confidence on an answer needs no "likely". */
const certain = 0.9;

/** The answer to a paste, for a reader. One candidate is an answer, even where the text names no provider. */
export function answerOf({ outcome, confidence, matches }: Decoded): Answer | undefined {
	const [first, second] = matches;
	if (!first || (outcome !== 'known' && second)) return undefined;
	// A general type says less than the status that came with it.
	const status = first.entry.kind === 'type' ? matches.find(({ entry }) => entry.kind === 'status' && entry.cases) : undefined;
	const match = !first.meant && status?.meant ? status : first;
	const casesOf = match.meant || !status ? match.entry : status.entry;
	return {
		match,
		sure: outcome !== 'known' ? 'likely' : confidence >= certain ? 'certain' : 'very likely',
		cases: match.meant ? [match.meant] : casesWith(match.action, casesOf),
		casesOf,
	};
}

/** The cases that ask for what the text tells to do, or all where it doesn't tell. */
const casesWith = (action: Match['action'], { cases = [] }: EntrySignature): CaseSignature[] =>
	action === 'depends' ? cases : cases.filter((item) => item.action === action);

/** The entry that the answer shows, or the likeliest of several. */
export const shownMatch = (decoded: Decoded): Match | undefined => answerOf(decoded)?.match ?? decoded.matches[0];
