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
		.map(({ start, end }) => ({ start, end: Math.min(end, start + longestMark) }));
	const text = paste.slice(0, Math.max(0, ...marked.map(({ end }) => end)) + longestSecret);
	const secrets = findSecrets(text);
	const excerpt = element('code');
	let at = 0;
	for (const { start, end } of apart(marked)) {
		// Between two marks that are near, all text is shown.
		const from = Math.max(at, start - around);
		if (at > 0 && from > at) excerpt.append(piece(text, at, Math.min(from, at + around), secrets));
		if (from > (at > 0 ? at + around : 0)) excerpt.append(' … ');
		excerpt.append(piece(text, from, start, secrets), element('mark', piece(text, start, end, secrets)));
		at = end;
	}
	excerpt.append(piece(text, at, Math.min(text.length, at + around), secrets));
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
