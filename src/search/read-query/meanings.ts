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
	const words = wordsOf(phrase);
	if (typeof words === 'string') return unspaced.includes(words) ? Math.max(1, phrase.length / 4) : 0;
	if (words.length === 0) return 0;
	const places = words.map((word) => typed.findIndex((other) => isAlike(word, other)));
	if (places.includes(-1)) return 0;
	return Math.max(...places) - Math.min(...places) < words.length + 2 ? words.length : 0;
}

/** Phrases are the same for each query, and thousands. */
const parted = new Map<string, string | readonly string[]>();

/** The words of a phrase that have to stand in a query, in their order, or the run of letters of one that is written without spaces. */
function wordsOf(phrase: string): string | readonly string[] {
	const words = parted.get(phrase) ?? (hasUnspacedScript(phrase) ? withoutParticles(phrase) : spacedWords(phrase));
	parted.set(phrase, words);
	return words;
}

function spacedWords(phrase: string): string[] {
	if (phrase.length < spelling.meaningFrom) return [];
	const words = phrase
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word && !isFiller(word))
		.map(stem);
	// "problem with key" says no more than "key".
	return words.length === 1 && phrase.includes(' ') ? [] : words;
}

/** Whether two words are forms of one, as far as their beginnings tell: three quarters of the longer one. */
function isAlike(one: string, other: string): boolean {
	if (one === other) return true;
	const most = Math.max(one.length, other.length);
	const same = Math.ceil(most * spelling.alikeShare);
	return most >= spelling.alikeFrom && one.length >= same && other.length >= same && one.slice(0, same) === other.slice(0, same);
}
