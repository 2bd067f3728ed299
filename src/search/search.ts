import MiniSearch from 'minisearch';
import { canonical } from '../catalogue/ids.ts';
import type { SearchData, SearchDocument } from '../catalogue/search-documents.ts';
import { type Intent, readIntent } from './intent.ts';

export type Filters = { provider?: string; kind?: string; status?: string; verdict?: string };
export type Found = { document: SearchDocument; score: number };
export type Answer = { results: Found[]; notices: string[]; intent: Intent };
export type Search = (query: string, filters?: Filters) => Answer;

/** Builds the search that needs no page text: names first, then words, spelling mistakes allowed. */
export function createSearch(data: SearchData): Search {
	const byName = new Map<string, SearchDocument[]>();
	for (const document of data.documents) {
		for (const name of new Set(document.names.map(canonical))) byName.set(name, [...(byName.get(name) ?? []), document]);
	}
	const byUrl = new Map(data.documents.map((document) => [document.url, document]));
	const words = new MiniSearch<SearchDocument>({
		idField: 'url',
		fields: ['title', 'names', 'words', 'more'],
		extractField: (document, field) => (field === 'names' ? document.names.join(' ') : String(document[field as 'title'])),
		processTerm: stem,
		searchOptions: { boost: { title: 3, names: 2, words: 2 }, prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 4 ? 0.25 : false) },
	});
	words.addAll(data.documents);

	return (query, filters = {}) => {
		const intent = readIntent(query, data, byName);
		const scores = new Map<SearchDocument, number>();
		const add = (document: SearchDocument, score: number) => scores.set(document, (scores.get(document) ?? 0) + score);
		const atProvider = (document: SearchDocument) => intent.providers.length === 0 || intent.providers.includes(document.provider ?? '');

		const rest = [...intent.words, ...intent.unknown].join(' ');
		const found = rest === '' ? [] : words.search(rest);
		const best = Math.max(1, ...found.map((hit) => hit.score));
		for (const hit of found) {
			const document = byUrl.get(hit.id);
			if (!document) continue;
			const covered = new Set(hit.queryTerms).size / Math.max(1, intent.words.length);
			add(document, (40 * (hit.score / best) * (0.4 + 0.6 * covered)) * (atProvider(document) ? 1 : 0.2));
		}
		for (const [document, typed] of intent.named) {
			const exact = document.names.includes(typed) ? 6 : 0;
			const status = document.statuses.some((item) => intent.statuses.includes(item)) ? 10 : 0;
			add(document, (atProvider(document) ? 90 : 15) + exact + status);
		}
		for (const document of data.documents) {
			const statuses = [...intent.statuses, ...intent.classStatuses];
			if (statuses.length > 0 && document.statuses.some((item) => statuses.includes(item))) {
				const named = intent.providers.length > 0;
				if (document.kind === 'status') add(document, named ? (atProvider(document) ? 60 : 0) : 12);
				else if (document.kind === 'http') add(document, named ? 8 : 40);
				else if (atProvider(document)) add(document, 12);
			}
			if (intent.providers.length > 0 && atProvider(document)) add(document, document.kind === 'section' && !document.url.includes('#') ? 12 : 6);
		}
		const results = [...scores]
			.map(([document, score]) => ({ document, score }))
			.filter(({ document, score }) => score > 5 && passes(document, filters))
			.sort((a, b) => b.score - a.score || a.document.url.localeCompare(b.document.url));
		return { results: results.slice(0, 30), notices: notices(intent, data), intent };
	};
}

function passes(document: SearchDocument, { provider, kind, status, verdict }: Filters): boolean {
	return (
		(!provider || document.provider === provider) &&
		(!kind || document.kind === kind) &&
		(!status || document.statuses.some((item) => String(item)[0] === status)) &&
		(!verdict || document.verdicts.some((item) => item === verdict))
	);
}

/** Says in words what was asked for and is not documented. */
function notices(intent: Intent, data: SearchData): string[] {
	const said: string[] = [];
	for (const id of intent.providers) {
		const provider = data.providers.find((item) => item.id === id);
		for (const status of intent.statuses) {
			const documented = data.documents.some((document) => document.provider === id && document.statuses.includes(status));
			const code = data.documents.some((document) => document.provider === id && document.names.includes(`code-${status}`));
			if (provider && !documented && !code) said.push(`${provider.name} documents no status ${status}.`);
		}
	}
	for (const code of intent.unknown) said.push(`"${code}" is not a code that Errdex knows.`);
	return said;
}

/** Folds the few endings that matter between a question and a page. */
function stem(term: string): string | null {
	const word = term.toLowerCase();
	if (word.length < 2) return null;
	return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word;
}
