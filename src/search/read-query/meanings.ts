import type { Known } from '../known.ts';
import { spelling } from '../weights.ts';
import type { Reading } from './reading.ts';

/** Finds meanings by name. Each gets the share of the words that the longest of its names covers. */
export function readMeanings(reading: Reading, known: Known): Reading {
	const typed = ` ${reading.words.join(' ')} `;
	const meanings = new Map(reading.meanings);
	for (const { id, phrases } of known.meanings) {
		const spoken = phrases.filter((phrase) => phrase.length >= spelling.meaningFrom && typed.includes(` ${phrase} `));
		const longest = Math.max(0, ...spoken.map((phrase) => phrase.split(' ').length));
		if (longest > 0) meanings.set(id, longest / reading.words.length);
	}
	return { ...reading, meanings };
}
