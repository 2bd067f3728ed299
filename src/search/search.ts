import MiniSearch from 'minisearch';
import type { SearchText } from '../signatures/search-texts.ts';
import type { SearchDocument, Signatures } from '../signatures/signatures.ts';
import { byNames, createNames, isMeant, worth } from './by-name.ts';
import type { Intent } from './intent.ts';
import { notices } from './notices.ts';

export type Filters = { provider?: string; kind?: string; status?: string; verdict?: string };
export type Found = { document: SearchDocument; text: string; score: number };
export type Answer = { results: Found[]; notices: string[]; intent: Intent };
export type Search = (query: string, filters?: Filters) => Answer;

/** Builds the search: names first, then words, spelling mistakes allowed. Without texts it knows names and titles alone. */
export function createSearch(signatures: Signatures, texts: Record<string, SearchText> = {}): Search {
	const { documents, read } = createNames(signatures);
	const byUrl = new Map(documents.map((document) => [document.url, document]));
	const textOf = (document: SearchDocument): SearchText => texts[document.url] ?? { words: '', more: '', also: '' };
	const index = new MiniSearch<SearchDocument>({
		idField: 'url',
		fields: ['label', 'names', 'words', 'more', 'also'],
		extractField: (document, field) =>
			field === 'names'
				? document.names.join(' ')
				: field === 'label' || field === 'url'
					? document[field]
					: textOf(document)[field as 'words'],
		processTerm: stem,
		searchOptions: {
			boost: { label: 3, names: 2, words: 2, also: 2.5 },
			prefix: (term) => term.length > 3,
			fuzzy: (term) => (term.length > 4 ? 0.25 : false),
		},
	});
	index.addAll(documents);

	return (query, filters = {}) => {
		const intent = read(query);
		const words = byWords(intent);
		const results = documents
			.map((document) => ({
				document: sideBySide(document, intent),
				text: textOf(document).words,
				score:
					(words.get(document) ?? 0) * (isMeant(document, intent) ? 1 : 0.2) + byNames(document, intent) + phraseWorth(document, intent),
			}))
			.filter(({ document, score }) => score > 8 && passes(document, filters))
			.sort((a, b) => b.score - a.score || a.document.url.localeCompare(b.document.url));
		return { results: results.slice(0, 30), notices: notices(intent, signatures), intent };
	};

	/** How well the words fit, 40 at best. Most of the words must be there. */
	function byWords(intent: Intent): Map<SearchDocument, number> {
		const rest = [...intent.words, ...intent.unknown].join(' ');
		const hits = rest === '' ? [] : index.search(rest);
		const best = Math.max(1, ...hits.map((hit) => hit.score));
		const scores = new Map<SearchDocument, number>();
		for (const hit of hits) {
			const document = byUrl.get(hit.id);
			if (!document) continue;
			const covered = new Set(hit.queryTerms).size / Math.max(1, intent.words.length);
			const usual = document.kind === 'status' ? 1.2 : document.aside ? 0.6 : 1;
			scores.set(document, 40 * usual * (hit.score / best) * covered);
		}
		return scores;
	}

	/** The words stand in the document in the same order, or its title stands in the words. */
	function phraseWorth(document: SearchDocument, { words, ...intent }: Intent): number {
		if (words.length < 2 || !isMeant(document, { words, ...intent })) return 0;
		const typed = ` ${words.join(' ')} `;
		const label = ` ${document.label
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim()} `;
		const text = textOf(document);
		const held = `${document.label} ${text.words} ${text.more}`.toLowerCase().includes(typed.trim());
		return held || (label.trim().includes(' ') && typed.includes(label)) ? worth.phrase : 0;
	}
}

/** A comparison opens with what the query names already chosen: /compare/statuses/?p=x,xai&q=401,403. */
function sideBySide(document: SearchDocument, { providers, statuses }: Intent): SearchDocument {
	if (!document.compares || providers.length < 2) return document;
	const rows = document.statuses.length > 0 && statuses.length > 0 ? `&q=${statuses.join(',')}` : '';
	return { ...document, url: `${document.url}?p=${providers.join(',')}${rows}` };
}

function passes(document: SearchDocument, { provider, kind, status, verdict }: Filters): boolean {
	return (
		(!provider || document.provider === provider) &&
		(!kind || document.kind === kind) &&
		(!status || document.statuses.some((item) => String(item)[0] === status)) &&
		(!verdict || document.verdicts.some((item) => item === verdict))
	);
}

/** Folds the few endings that matter between a question and a page. */
function stem(term: string): string | null {
	const word = term.toLowerCase();
	if (word.length < 2) return null;
	return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word;
}
