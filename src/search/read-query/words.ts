import { isStatus, type Reading } from './reading.ts';

/** Words that stand in any question and tell nothing of it. */
const filler = new Set(
	'a an the of to is in at on for and or it my i how what why does do error errors api code http status vs'.split(' '),
);

/** The words that no earlier step has made out, and what looks like a code that nobody knows. */
export function readWords(reading: Reading): Reading {
	const rest = reading.tokens.filter((token, place) => !reading.used.has(place) && !isStatus(token));
	const words = rest.flatMap((token) => token.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word && !filler.has(word));
	const unknown = rest.filter((token) => /^[A-Za-z0-9]+([_-][A-Za-z0-9]+)+$/.test(token));
	return { ...reading, words: [...reading.words, ...words], unknown: [...reading.unknown, ...unknown] };
}
