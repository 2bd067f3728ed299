import { isStatus, type Reading } from './reading.ts';

/** Words that any question may have and that say nothing about it. */
const filler = new Set(
	'a an the of to is in at on for and or it my i how what why does do error errors api code http status vs'.split(' '),
);

/** Collects the words that no earlier step has used, and tokens that look like a code that we don't know. */
export function readWords(reading: Reading): Reading {
	const rest = reading.tokens.filter((token, place) => !reading.used.has(place) && !isStatus(token));
	const words = rest.flatMap((token) => token.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word && !filler.has(word));
	const unknown = rest.filter((token) => /^[A-Za-z0-9]+([_-][A-Za-z0-9]+)+$/.test(token));
	return { ...reading, words: [...reading.words, ...words], unknown: [...reading.unknown, ...unknown] };
}
