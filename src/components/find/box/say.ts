import type { Decoded } from '../../../decode/types.ts';

/** The status line after a search, which screen readers speak: what isn't documented, and how much was found. */
export function sayFound(notices: string[], count: number): string {
	if (count === 0 && notices.length === 0) return 'Nothing found. Try fewer words, or paste the whole error.';
	const found = count === 0 ? 'Nothing found.' : `${count} ${count === 1 ? 'result' : 'results'}.`;
	return [...notices, notices.length > 0 && count > 0 ? `Closest matches: ${found}` : found].join(' ');
}

/** Whose error a text is that has no page here. */
export const sayOther = (name: string): string => `This looks like an error of ${name}. Errdex has no page for it.`;

/** The same when the text of the pages couldn't be searched. */
export const sayFoundWithoutProse = (notices: string[], count: number): string =>
	`${sayFound(notices, count)} The text of the pages could not be searched, because its index didn't load.`;

/** The parts of a decoded paste that the status line needs. */
type Told = Pick<Decoded, 'outcome'> & { matches: { entry: { title: string }; action: string }[] };

/** The status line after a paste: the entry and its verdict, or how many entries it can be. */
export function sayDecoded({ outcome, matches }: Told): string {
	const [first] = matches;
	if (!first) return 'Not known.';
	const verdict = `${first.entry.title}. Verdict: ${first.action}.`;
	if (outcome === 'known') return verdict;
	return matches.length === 1 ? `Likely: ${verdict}` : `${matches.length} possible errors.`;
}
