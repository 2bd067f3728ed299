import MiniSearch from 'minisearch';
import type { SearchText } from '../signatures/search-texts.ts';
import type { SearchDocument } from '../signatures/signatures.ts';
import type { Reading } from './read-query/reading.ts';
import { isMeant } from './score-names.ts';
import { places, spelling, words } from './weights.ts';

export type TextOf = (document: SearchDocument) => SearchText;

/** Indexes the words of all documents. The result scores each document by how well the words of a query fit, misspelled ones too. */
export function createWordScores(documents: readonly SearchDocument[], textOf: TextOf): (reading: Reading) => Map<SearchDocument, number> {
	const byUrl = new Map(documents.map((document) => [document.url, document]));
	const index = new MiniSearch<SearchDocument>({
		idField: 'url',
		fields: ['label', 'names', 'words', 'more', 'also'],
		extractField: (document, field) => {
			if (field === 'names') return document.names.join(' ');
			if (field === 'label' || field === 'url') return document[field];
			return field === 'words' || field === 'more' || field === 'also' ? textOf(document)[field] : '';
		},
		processTerm: stem,
		searchOptions: {
			boost: places,
			prefix: (term) => term.length >= spelling.prefixFrom,
			fuzzy: (term) => (term.length >= spelling.fuzzyFrom ? spelling.fuzzy : false),
		},
	});
	index.addAll(documents);

	return (reading) => {
		const typed = [...reading.words, ...reading.unknown].join(' ');
		const hits = typed === '' ? [] : index.search(typed);
		const best = Math.max(1, ...hits.map((hit) => hit.score));
		return new Map(
			hits.flatMap((hit) => {
				const document = byUrl.get(hit.id);
				if (!document) return [];
				// A document with few of the words scores low, however rare those are.
				const covered = new Set(hit.queryTerms).size / Math.max(1, reading.words.length);
				return [[document, words.most * factorOf(document) * (hit.score / best) * covered] as const];
			}),
		);
	};
}

function factorOf(document: SearchDocument): number {
	if (document.kind === 'status') return words.statusPage;
	return document.aside ? words.aside : 1;
}

/** What a document scores when it holds the words of the query in their order, or the query holds its title. */
export function createPhraseScores(textOf: TextOf): (document: SearchDocument, reading: Reading) => number {
	const plain = new Map<SearchDocument, { label: string; text: string }>();
	const plainOf = (document: SearchDocument) => {
		const known = plain.get(document);
		if (known) return known;
		const { words, more } = textOf(document);
		const made = { label: lettersAndDigits(document.label), text: `${document.label} ${words} ${more}`.toLowerCase() };
		plain.set(document, made);
		return made;
	};

	return (document, reading) => {
		if (reading.words.length < 2 || !isMeant(document, reading)) return 0;
		const typed = reading.words.join(' ');
		const { label, text } = plainOf(document);
		const holdsTitle = label.includes(' ') && ` ${typed} `.includes(` ${label} `);
		return holdsTitle || text.includes(typed) ? words.phrase : 0;
	};
}

const lettersAndDigits = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Drops the few endings in which a question and a page differ. Single letters don't count as words. */
function stem(term: string): string | null {
	const word = term.toLowerCase();
	if (word.length < 2) return null;
	return word.length >= spelling.stemFrom ? word.replace(/(?:ing|ed|es|s)$/, '') : word;
}
