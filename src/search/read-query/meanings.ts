import type { Known } from '../known.ts';
import { withoutAccents } from '../../signatures/accents.ts';
import { stem } from '../stem.ts';
import { hasUnspacedScript } from '../unspaced.ts';
import { spelling } from '../weights.ts';
import type { Reading } from './reading.ts';
import { isGrammar, withoutParticles } from './grammar.ts';
import { isFiller } from './words.ts';

/** Finds meanings by what people call them. Each gets the share of the words that the longest of its phrases covers. */
export function readMeanings(reading: Reading, known: Known): Reading {
	const typed = reading.words.map((word) => stem(withoutAccents(word)));
	const unspaced = withoutParticles(reading.words.join(' '));
	const telling = Math.max(1, reading.words.filter((word) => !isGrammar(withoutAccents(word))).length);
	const meanings = new Map(reading.meanings);
	for (const { id, phrases } of known.meanings) {
		const longest = Math.max(
			0,
			...phrases.map((phrase) => lengthIn(typed, unspaced, reading.namesModel ? phrase.replace(/\bmodel\b/, '') : phrase)),
		);
		if (longest > 0) meanings.set(id, Math.min(1, longest / telling));
	}
	return { ...reading, meanings };
}

/** How many words of the query a phrase covers; 0 when it does not stand there. Words of a phrase may have two others between them. */
function lengthIn(typed: readonly string[], unspaced: string, phrase: string): number {
	if (hasUnspacedScript(phrase)) return unspaced.includes(withoutParticles(phrase)) ? Math.max(1, phrase.length / 4) : 0;
	if (phrase.length < spelling.meaningFrom) return 0;
	const words = phrase
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word && !isFiller(word))
		.map(stem);
	const places = words.map((word) => typed.findIndex((other) => isAlike(word, other)));
	// "problem with key" says no more than "key".
	if (words.length === 0 || (words.length === 1 && phrase.includes(' ')) || places.includes(-1)) return 0;
	return Math.max(...places) - Math.min(...places) < words.length + 2 ? words.length : 0;
}

/** Whether two words are forms of one, as far as their beginnings tell: three quarters of the longer one. */
function isAlike(one: string, other: string): boolean {
	if (one === other) return true;
	const most = Math.max(one.length, other.length);
	const same = Math.ceil(most * spelling.alikeShare);
	return most >= spelling.alikeFrom && one.length >= same && other.length >= same && one.slice(0, same) === other.slice(0, same);
}
