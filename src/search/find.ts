import type { Decoded } from '../decode/types.ts';
import type { SearchDocument } from '../signatures/signatures.ts';
import { withoutAccents } from '../signatures/accents.ts';
import { looksPasted, queryOf } from './looks-pasted.ts';
import { isGrammar } from './read-query/grammar.ts';
import { stripTitle } from './read-query/strip-title.ts';
import type { Answer, Filters, Found, Search } from './search.ts';
import { deciding } from './weights.ts';

/** What is found for a text, whatever it is, best first. `sure`: the first is the answer, not only what is near. */
export type Finding = { sure: boolean; results: Found[]; decoded: Decoded; answer: Answer };

export type Find = (text: string, filters?: Filters) => Finding;

/** Builds the one path for whatever is entered: read as an error and as a query, ranked together. */
export function createFind(decode: (text: string) => Decoded, search: Search): Find {
	return (text, filters = {}) => {
		const decoded = decode(text);
		const title = stripTitle(text);
		const structured = looksPasted(title) && /[\n{}]/.test(title);
		const answer = search(structured ? queryOf(title) : title.slice(0, longestQuery), filters);
		const ranked = rank(decoded, answer, structured);
		if (decoded.other && !namesProvider(title, decoded.other.mark, search)) return { sure: false, results: [], decoded, answer };
		const sure = isSure(ranked, decoded, answer);
		return { sure, results: sure ? ranked : fallback(ranked, decoded, answer), decoded, answer };
	};
}

/** The most of a text that is read as a query, in UTF-16 units. Titles are shorter, and each word costs time. */
const longestQuery = 400;

/**
 * Whether a text names a provider beside the mark of an API without pages here: "Azure OpenAI" names none. Nor does a model, since
 * the other API is what serves it: "claude on Bedrock".
 */
function namesProvider(title: string, mark: string, search: Search): boolean {
	const { providers, asService } = search(title.toLowerCase().replaceAll(mark, ' ')).reading;
	return providers.some((id) => asService.has(id));
}

/** The pages of both readings. What the decoder recognized by a message counts for a typed text too. */
function rank({ outcome, matches }: Decoded, { results, reading }: Answer, structured: boolean): Found[] {
	const scores = new Map<SearchDocument, Found>(results.map((found) => [found.document, found]));
	// A code is no message, though a message may consist of the same words.
	const isSentence = reading.tokens.length > 2;
	for (const { entry, score, reasons } of matches) {
		const foreign = reading.providers.length > 0 && !reading.providers.includes(entry.provider ?? '');
		const isField = reading.likeCodes.includes(entry.wire);
		if ((foreign || isField) && !structured) continue;
		const message = reasons.find(({ kind }) => kind === 'message');
		const worth = structured
			? deciding.structured + score
			: outcome === 'known'
				? deciding.known + score
				: deciding.message * (message && isSentence ? message.weight : 0);
		const found = scores.get(entry);
		if (!found && worth === 0) continue;
		scores.set(entry, { document: entry, text: found?.text ?? '', score: (found?.score ?? 0) + worth });
	}
	return [...scores.values()].sort((a, b) => b.score - a.score);
}

/** Whether the first page is the answer. A page of the provider that the text names is one, if only its overview. */
function isSure([first]: Found[], { outcome }: Decoded, { notices, reading }: Answer): boolean {
	if (!first) return false;
	// Of what is not there the search lists what is a spelling away.
	if (notices.length > 0) return reading.unknown.length > 0;
	const { document, score } = first;
	if (outcome === 'known' || (document.provider !== undefined && reading.providers.includes(document.provider))) return true;
	if (document.provider !== undefined) return score >= deciding.sureEntry;
	if (document.kind === 'guide' && reading.howTo && score >= deciding.sureGuide) return true;
	const telling = reading.words.filter((word) => !isGrammar(withoutAccents(word)));
	const saysLittleElse = telling.length <= deciding.fewWords || Math.max(0, ...reading.meanings.values()) >= deciding.surelyMeant;
	return score >= deciding.surePlace && saysLittleElse;
}

/** What is left when nothing is sure. Of a provider that the text does not name only what fits well. */
function fallback(ranked: Found[], { part }: Decoded, { notices, reading, results }: Answer): Found[] {
	const [first] = ranked;
	const isWeak = notices.length === 0 && (first?.score ?? 0) < deciding.nearEntry && reading.providers.length === 0;
	const kept = isWeak ? ranked.filter(({ document }) => document.provider === undefined) : ranked;
	if (!part || results.some(({ document }) => document === part)) return kept;
	const [near, far] = [kept.filter(({ score }) => score >= deciding.nearEntry), kept.filter(({ score }) => score < deciding.nearEntry)];
	return [...near, { document: part, text: '', score: 0 }, ...far];
}
