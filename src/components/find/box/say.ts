import type { Decoded } from '../../../decode/types.ts';

/** The spoken state after a search: what is not documented, and how much was found. */
export function sayFound(notices: string[], count: number): string {
	const found = count === 0 ? 'Nothing found.' : `${count} ${count === 1 ? 'result' : 'results'}.`;
	return [...notices, notices.length > 0 && count > 0 ? `Near it: ${found}` : found].join(' ');
}

/** The same when the text of the pages is missing among the results. */
export const sayFoundWithoutProse = (notices: string[], count: number): string =>
	`${sayFound(notices, count)} The text of the pages could not be searched: its index did not load.`;

/** What the spoken state needs of a decoded paste. */
type Told = Pick<Decoded, 'outcome'> & { matches: { entry: { title: string; verdict: string }; meant?: { action: string } }[] };

/** The spoken state after a paste: the entry and its verdict, or how many it can be. */
export function sayDecoded({ outcome, matches }: Told): string {
	const [first] = matches;
	if (outcome === 'known' && first) return `${first.entry.title}. Verdict: ${first.meant?.action ?? first.entry.verdict}.`;
	return outcome === 'ambiguous' ? `${matches.length} possible entries.` : 'Not known.';
}
