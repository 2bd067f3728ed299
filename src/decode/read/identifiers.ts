import type { Seen } from '../evidence.ts';

const identifier = /[A-Za-z][A-Za-z0-9]{0,40}(?:(?:::|[_:./-])[A-Za-z0-9]{1,40}){0,8}|#?\d{1,5}/g;
const most = 20_001;

/** Every identifier of the text, for comparison with the codes that are known. */
export function readIdentifiers(text: string): Seen[] {
	const seen: Seen[] = [];
	for (const match of text.matchAll(identifier)) {
		seen.push({ value: match[0], start: match.index, end: match.index + match[0].length });
		if (seen.length >= most) break;
	}
	return seen;
}
