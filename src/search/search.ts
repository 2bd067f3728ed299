import { href } from '../addresses/ids.ts';
import { readOthers } from '../decode/read/others.ts';
import type { SearchText } from '../signatures/search-texts.ts';
import type { SearchDocument, Signatures } from '../signatures/signatures.ts';
import { createIdentifiers } from './identifiers.ts';
import { isFoundByWords, knownFrom, type UsualMeanings } from './known.ts';
import { near } from './near.ts';
import { notices } from './notices.ts';
import { readQuery } from './read-query/read-query.ts';
import type { Reading } from './read-query/reading.ts';
import { isMeant, scoreNames } from './score-names.ts';
import { createPhraseScores, createWordScores } from './score-words.ts';
import { ownerOfStatus, scoreOwned } from './status-owner.ts';
import { bounds, providers, words as wordWeights } from './weights.ts';

/** What narrows the results. `status` is the first digit of one. */
export type Filters = { provider?: string; kind?: string; status?: string; verdict?: string };
export type Found = { document: SearchDocument; text: string; score: number };
export type Answer = { results: Found[]; notices: string[]; reading: Reading };
export type Search = (query: string, filters?: Filters) => Answer;

const noText: SearchText = { words: '', more: '', also: '' };

/** Builds the search by names and words. Without texts it only knows names and titles. */
export function createSearch(signatures: Signatures, texts: Record<string, SearchText> = {}, usual: UsualMeanings = {}): Search {
	const byAddress = new Map(Object.entries(texts));
	const phrasesIn = (id: string) => byAddress.get(href.condition(id))?.phrases ?? [];
	const meanings = signatures.meanings.map(({ id, phrases }) => ({ id, phrases: [...phrases, ...phrasesIn(id)] }));
	const known = knownFrom({ ...signatures, meanings }, usual);
	const textOf = (document: SearchDocument) => byAddress.get(document.url) ?? noText;
	const scoreWords = createWordScores(known.documents.filter(isFoundByWords), textOf);
	const scorePhrase = createPhraseScores(textOf);

	const identifiersOf = createIdentifiers(textOf);
	const isInTexts = (code: string) => known.documents.some((document) => identifiersOf(document).has(code.toLowerCase()));

	const namesOther = (code: string) => readOthers(code, signatures.others).length > 0;

	/** Everything that the names and words of a query fit, best first. */
	function fitting(reading: Reading, documents: SearchDocument[]): Found[] {
		const words = scoreWords(reading);
		const owner = ownerOfStatus(reading, words);
		return documents
			.map((document) => {
				const byWords = (words.get(document) ?? 0) * (isMeant(document, reading) ? 1 : providers.othersWords);
				const ofGuide =
					reading.howTo && reading.providers.length === 0 && document.kind === 'guide' && byWords > bounds.ofGuide ? wordWeights.guide : 0;
				const byNames = scoreNames(document, reading, known) + scoreOwned(document, reading, owner);
				const score = ofGuide + byWords + byNames + scorePhrase(document, reading) + scoreFields(document, reading);
				return { document: sideBySide(document, reading), text: textOf(document).words, score };
			})
			.filter(({ score }) => score > bounds.least)
			.sort((a, b) => b.score - a.score || a.document.url.localeCompare(b.document.url));
	}

	/** What a document scores for holding the fields that the query names: "extra_forbidden" stands in a message. */
	function scoreFields(document: SearchDocument, reading: Reading): number {
		if (reading.likeCodes.length === 0 || !isMeant(document, reading)) return 0;
		const held = identifiersOf(document);
		return reading.likeCodes.some((code) => held.has(code.toLowerCase())) ? wordWeights.field : 0;
	}

	/** What stands near to something that is not there. */
	function neighbours({ named, providers, unknown, statuses }: Reading): Found[] {
		const documents = [...named.keys(), ...near({ providers, codes: unknown, statuses }, known)];
		return [...new Set(documents)].map((document) => ({ document, text: textOf(document).words, score: 0 }));
	}

	return (query, filters = {}) => {
		const read = readQuery(query, known);
		// A field that a message names is no unknown code, nor is the name of an API without pages here.
		const reading = { ...read, unknown: read.unknown.filter((code) => !isInTexts(code) && !namesOther(code)) };
		const told = notices(reading, signatures);
		const asked = (document: SearchDocument) => passes(document, filters);
		// A word in common with what is not there leads nowhere.
		const results =
			told.length > 0 ? neighbours(reading).filter(({ document }) => asked(document)) : fitting(reading, known.documents.filter(asked));
		return { results: results.slice(0, bounds.most), notices: told, reading };
	};
}

/** A comparison opens with what the query names already chosen: /compare/statuses/?p=x,xai&q=401,403. */
function sideBySide(document: SearchDocument, { providers: named, statuses }: Reading): SearchDocument {
	if (!document.compares || named.length < 2) return document;
	const rows = document.statuses.length > 0 && statuses.length > 0 ? `&q=${statuses.join(',')}` : '';
	return { ...document, url: `${document.url}?p=${named.join(',')}${rows}` };
}

function passes(document: SearchDocument, { provider, kind, status, verdict }: Filters): boolean {
	return (
		(!provider || document.provider === provider) &&
		(!kind || document.kind === kind) &&
		(!status || document.statuses.some((item) => String(item)[0] === status)) &&
		(!verdict || document.verdicts.some((item) => item === verdict))
	);
}
