import type { SearchDocument } from '../signatures/signatures.ts';
import type { Known } from './known.ts';
import type { Reading } from './read-query/reading.ts';
import { scoreNames } from './score-names.ts';
import { bounds } from './weights.ts';

/** What names alone find, best first, before the words have loaded. Empty when they don't settle it. */
export const answerAtOnce = (reading: Reading, known: Known): SearchDocument[] =>
	known.documents
		.map((document) => ({ document, score: scoreNames(document, reading, known) }))
		.filter(({ score }) => score > bounds.atOnce)
		.sort((a, b) => b.score - a.score)
		.map(({ document }) => document);
