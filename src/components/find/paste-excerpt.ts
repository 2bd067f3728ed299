import type { Mask, Secret } from '../../decode/mask.ts';
import { maskSign } from '../../decode/mask-sign.ts';
import type { Match } from '../../decode/types.ts';
import { reasonWords } from './decoded-words.ts';
import { apart } from './places.ts';
import { element } from './search-results.ts';

/** A secret that begins in an excerpt is seen whole when so much text follows. */
const longestSecret = 5_000;
/** How many pieces of evidence are marked, how much of each, and how much text around it. */
const mostMarks = 4;
const longestMark = 120;
const around = 32;
/** So little is shown rather than left out. */
const little = 12;

/** The last blank up to `at`, so that no word is cut; `at` itself where none is near. */
const wordEnd = (text: string, at: number): number => {
	const blank = text.lastIndexOf(' ', at);
	return at >= text.length || blank < at - around ? at : blank;
};

/**
 * What the entry was recognized by. Where the field doesn't show all of these words, marked, the parts of the paste that hold
 * them follow, with the words marked and the secrets masked.
 */
export function why(paste: string, { reasons }: Match, findSecrets: Mask['findSecrets'], marksInSight: boolean): HTMLElement {
	const words = new Intl.ListFormat('en').format(new Set(reasons.map(reasonWords)));
	const made = element('div', element('p', `Recognized by ${words}${marksInSight ? ' (marked above).' : ':'}`));
	made.className = 'why';
	if (marksInSight) return made;
	const marked = reasons
		.filter(({ start, end }) => end > start)
		.slice(0, mostMarks)
		.map(({ start, end }) => ({ start, end: end > start + longestMark ? wordEnd(paste, start + longestMark) : end }));
	const text = paste.slice(0, Math.max(0, ...marked.map(({ end }) => end)) + longestSecret);
	const secrets = findSecrets(text);
	const excerpt = element('code');
	let at = 0;
	for (const { start, end } of apart(marked)) {
		// Between two marks that are near, all text is shown.
		const shown = at > 0 ? Math.min(start, wordEnd(text, at + around)) : 0;
		const again = wordEnd(text, start - around) + 1;
		const cut = again - shown > little;
		if (cut) excerpt.append(piece(text, at, shown, secrets), at > 0 ? ' … ' : '… ');
		excerpt.append(piece(text, cut ? again : at, start, secrets), element('mark', piece(text, start, end, secrets)));
		at = end;
	}
	const end = text.length - at < around + little ? text.length : wordEnd(text, at + around);
	excerpt.append(piece(text, at, end, secrets), end < paste.length ? ' …' : '');
	if (at > 0) made.append(excerpt);
	return made;
}

function piece(text: string, start: number, end: number, secrets: Secret[]): string {
	let at = start;
	let shown = '';
	for (const secret of secrets) {
		if (secret.end <= start || secret.start >= end) continue;
		shown += text.slice(at, Math.max(at, secret.start)) + maskSign;
		at = Math.min(end, secret.end);
	}
	return shown + text.slice(at, end);
}
