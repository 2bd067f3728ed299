import MiniSearch from 'minisearch';
import { canonical } from '../catalogue/ids.ts';
import type { SearchData, SearchDocument } from '../catalogue/search-documents.ts';
import { type Intent, readIntent } from './intent.ts';
import { notices } from './notices.ts';

export type Filters = { provider?: string; kind?: string; status?: string; verdict?: string };
export type Found = { document: SearchDocument; score: number };
export type Answer = { results: Found[]; notices: string[]; intent: Intent };
export type Search = (query: string, filters?: Filters) => Answer;

/** What a match is worth, against words that match best of all (40). */
const worth = {
	code: 90,
	spoken: 20,
	elsewhere: 15,
	exactCase: 6,
	status: 70,
	httpStatus: 60,
	httpStatusAndWords: 42,
	httpName: 25,
	statusOfCode: 12,
	phrase: 22,
	meaning: 8,
	meaningOverall: 34,
	provider: 6,
	overview: 6,
};

/** Builds the search that needs no page text: names first, then words, spelling mistakes allowed. */
export function createSearch(data: SearchData): Search {
	const byName = new Map<string, SearchDocument[]>();
	for (const document of data.documents) {
		for (const name of new Set(document.names.map(canonical))) byName.set(name, [...(byName.get(name) ?? []), document]);
	}
	const byUrl = new Map(data.documents.map((document) => [document.url, document]));
	const index = new MiniSearch<SearchDocument>({
		idField: 'url',
		fields: ['label', 'names', 'words', 'more', 'also'],
		extractField: (document, field) => (field === 'names' ? document.names.join(' ') : String(document[field as 'label'])),
		processTerm: stem,
		searchOptions: {
			boost: { label: 3, names: 2, words: 2, also: 2 },
			prefix: (term) => term.length > 3,
			fuzzy: (term) => (term.length > 4 ? 0.25 : false),
		},
	});
	index.addAll(data.documents);

	return (query, filters = {}) => {
		const intent = readIntent(query, data, byName);
		const scores = new Map<SearchDocument, number>();
		const add = (document: SearchDocument, score: number) => scores.set(document, (scores.get(document) ?? 0) + score);
		for (const [document, score] of byWords(intent)) add(document, score * (isMeant(document, intent) ? 1 : 0.2));
		for (const document of data.documents) {
			const score = byNames(document, intent);
			if (score > 0) add(document, score);
		}
		const results = [...scores]
			.map(([document, score]) => ({ document, score }))
			.filter(({ document, score }) => score > 8 && passes(document, filters))
			.sort((a, b) => b.score - a.score || a.document.url.localeCompare(b.document.url));
		return { results: results.slice(0, 30), notices: notices(intent, data), intent };
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
}

const isMeant = (document: SearchDocument, intent: Intent) =>
	intent.providers.length === 0 || intent.providers.includes(document.provider ?? '');

/** What the query names outright: a code, a status, an SDK class, a provider, the very words of a title or message. */
function byNames(document: SearchDocument, intent: Intent): number {
	const meant = isMeant(document, intent);
	const anyProvider = intent.providers.length === 0;
	const statuses = [...intent.statuses, ...intent.classStatuses];
	const hasStatus = document.statuses.some((status) => statuses.includes(status));
	const codeNamed = intent.named.size > 0;
	let score = 0;
	const typed = intent.named.get(document);
	if (typed !== undefined) score += (meant ? worth.code : worth.elsewhere) + (document.names.includes(typed) ? worth.exactCase : 0);
	if (hasStatus && document.kind === 'http' && intent.words.includes(document.label.toLowerCase())) score += worth.httpName;
	if (meant && intent.spoken.has(document)) score += worth.spoken;
	if (hasStatus && document.kind === 'status' && !codeNamed) score += anyProvider ? worth.statusOfCode : meant ? worth.status : 0;
	else if (hasStatus && document.kind === 'http' && !codeNamed)
		score += !anyProvider ? worth.elsewhere : intent.words.length > 0 ? worth.httpStatusAndWords : worth.httpStatus;
	else if (hasStatus && meant) score += worth.statusOfCode;
	if (meant) {
		const share = Math.max(0, ...document.conditions.map((id) => intent.meanings.get(id) ?? 0));
		score += share * (document.kind === (anyProvider ? 'condition' : 'status') ? worth.meaningOverall : worth.meaning);
	}
	if (meant && holdsPhrase(document, intent.words)) score += worth.phrase;
	if (!anyProvider && meant) score += worth.provider + (document.kind === 'section' && !document.url.includes('#') ? worth.overview : 0);
	return score;
}

/** The words stand in the document in the same order, or its title stands in the words. */
function holdsPhrase(document: SearchDocument, words: string[]): boolean {
	if (words.length < 2) return false;
	const typed = ` ${words.join(' ')} `;
	const label = ` ${document.label
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;
	return (
		(label.trim().includes(' ') && typed.includes(label)) ||
		`${document.label} ${document.words} ${document.more}`.toLowerCase().includes(typed.trim())
	);
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
