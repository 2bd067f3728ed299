import type { Mask, Secret } from '../../decode/mask.ts';
import { maskSign } from '../../decode/mask-sign.ts';
import type { Match } from '../../decode/types.ts';
import { reasonWords } from './decoded-words.ts';
import { element } from './search-results.ts';

/** A secret that begins in an excerpt is seen whole when so much text follows. */
const longestSecret = 5_000;

/** The parts of the paste that decided, with the words marked and the secrets masked. */
export function why(paste: string, { reasons }: Match, findSecrets: Mask['findSecrets']): HTMLElement {
	const made = element('p', `Because ${reasons.map(reasonWords).join(', ')}: `);
	made.className = 'why';
	const marked = reasons.filter(({ start, end }) => end > start).slice(0, 3);
	const text = paste.slice(0, Math.max(0, ...marked.map(({ end }) => end)) + longestSecret);
	const secrets = findSecrets(text);
	for (const { start, end } of marked) {
		const shown = Math.min(end, start + 120);
		made.append(
			element(
				'code',
				piece(text, Math.max(0, start - 24), start, secrets),
				element('mark', piece(text, start, shown, secrets)),
				piece(text, shown, Math.min(text.length, shown + 24), secrets),
			),
			' ',
		);
	}
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
