import MiniSearch from 'minisearch';
import type { SearchText } from '../signatures/search-texts.ts';
import type { SearchDocument } from '../signatures/signatures.ts';
import type { Reading } from './read-query/reading.ts';
import { isClassName, isFoundByWords } from './known.ts';
import { longestRun, wordsInOrder, worthOf } from './longest-run.ts';
import { isMeant } from './score-names.ts';
import { stem } from './stem.ts';
import { places, spelling, words } from './weights.ts';

export type TextOf = (document: SearchDocument) => SearchText;

/** Indexes the words of all documents. The result scores each document by how well the words of a query fit, misspelled ones too. */
export function createWordScores(documents: readonly SearchDocument[], textOf: TextOf): (reading: Reading) => Map<SearchDocument, number> {
	const byUrl = new Map(documents.map((document) => [document.url, document]));
	/** The words of the pages, as they are indexed. */
	const spelled = new Set<string>();
	const index = new MiniSearch<SearchDocument>({
		idField: 'url',
		fields: ['label', 'names', 'words', 'more', 'also'],
		extractField: (document, field) => {
			// A class of an SDK is no word: "authentication" is not the beginning of AuthenticationError.
			if (field === 'names') return document.names.filter((name) => document.kind !== 'section' || !isClassName(name)).join(' ');
			if (field === 'label' || field === 'url') return document[field];
			return field === 'words' || field === 'more' || field === 'also' ? textOf(document)[field] : '';
		},
		processTerm: (typed, field) => {
			const word = term(typed);
			if (word !== null && field !== undefined) spelled.add(word);
			return word;
		},
		searchOptions: {
			boost: places,
			prefix: (typed) => typed.length >= spelling.prefixFrom,
			// A word of the pages is spelled as it is meant: "quota" is no "quote".
			fuzzy: (typed) => (typed.length >= spelling.fuzzyFrom && !spelled.has(typed) ? spelling.fuzzy : false),
		},
	});
	index.addAll(documents);

	return (reading) => {
		const typed = [...reading.words, ...reading.unknown].join(' ');
		const hits = typed === '' ? [] : index.search(typed);
		const best = Math.max(1, ...hits.map((hit) => hit.score));
		const telling = tellingOf(
			hits.map(({ queryTerms }) => queryTerms),
			documents.length,
		);
		const all = reading.words.reduce((sum, word) => sum + telling(term(word) ?? ''), 0);
		return new Map(
			hits.flatMap((hit) => {
				const document = byUrl.get(hit.id);
				if (!document) return [];
				const told = [...new Set(hit.queryTerms)].reduce((sum, word) => sum + telling(word), 0);
				// A document with few of the words scores low, however rare those are. So does one with common words only.
				const covered = (told / Math.max(told, all)) * Math.min(1, told);
				return [[document, words.most * factorOf(document) * (hit.score / best) * covered] as const];
			}),
		);
	};
}

/** How much each word of a query tells: 1 for one that no document has, less the more of them do. */
function tellingOf(hits: string[][], documents: number): (word: string) => number {
	const held = new Map<string, number>();
	for (const hit of hits) for (const word of new Set(hit)) held.set(word, (held.get(word) ?? 0) + 1);
	return (word) => Math.max(words.leastTelling, 1 - (held.get(word) ?? 0) / (documents * words.commonShare));
}

function factorOf(document: SearchDocument): number {
	if (document.kind === 'status') return document.statuses.every((status) => status < 400) ? words.inAnswer : words.statusPage;
	if (document.aside) return words.aside;
	const isInAnswer = document.provider !== undefined && document.kind !== 'section' && document.statuses.every((status) => status < 400);
	return (document.kind === 'type' ? words.typePage : 1) * (isInAnswer ? words.inAnswer : 1);
}

/** Builds what a document scores when it holds words of the query in their order, or the query holds its title. */
export function createPhraseScores(textOf: TextOf): (document: SearchDocument, reading: Reading) => number {
	const plain = new Map<SearchDocument, { label: string; inOrder: string[] }>();
	const plainOf = (document: SearchDocument) => {
		const known = plain.get(document);
		if (known) return known;
		const text = textOf(document);
		const made = { label: lettersAndDigits(document.label), inOrder: wordsInOrder(`${document.label} ; ${text.words} ; ${text.more}`) };
		plain.set(document, made);
		return made;
	};

	return (document, reading) => {
		if (reading.words.length < 2 || !isMeant(document, reading) || !isFoundByWords(document)) return 0;
		const { label, inOrder } = plainOf(document);
		const run = longestRun(reading.inOrder, inOrder, worthOf);
		const isWhole = run >= sumOf(reading.inOrder);
		if (isWhole) return reading.words.length >= words.wholeFrom ? words.whole : words.phrase;
		const holdsTitle = label.includes(' ') && ` ${reading.words.join(' ')} `.includes(` ${label} `);
		return Math.max(Math.min(words.mostOfRun, words.wordOfRun * Math.max(0, run - 1)), holdsTitle ? words.phrase : 0);
	};
}

const sumOf = (inOrder: readonly string[]) => inOrder.reduce((sum, word) => sum + worthOf(word), 0);

const lettersAndDigits = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** How a word is indexed and looked for. Single letters don't count as words. */
const term = (typed: string): string | null => (typed.length < 2 ? null : stem(typed.toLowerCase()));
