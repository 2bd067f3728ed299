import type { SearchDocument } from '../signatures/signatures.ts';
import { hasOwnPage, isWire, type Known } from './known.ts';
import type { Reading } from './read-query/reading.ts';
import { comparisons, meanings, names, providers, statuses } from './weights.ts';

/** What the query says about one document. */
type Asked = {
	document: SearchDocument;
	reading: Reading;
	/** No provider is named. */
	anyProvider: boolean;
	/** The document belongs to a provider that is named, or none is. */
	meant: boolean;
	/** It has a status that is named, as a number or as a class of an SDK. */
	hasStatus: boolean;
	/** The query names a code, of this document or another. */
	codeNamed: boolean;
	known: Known;
};

export const isMeant = (document: SearchDocument, reading: Reading) =>
	reading.providers.length === 0 || reading.providers.includes(document.provider ?? '');

/** What a document scores for everything the query names outright. Words are scored in score-words.ts. */
export function scoreNames(document: SearchDocument, reading: Reading, known: Known): number {
	const asked: Asked = {
		document,
		reading,
		known,
		anyProvider: reading.providers.length === 0,
		meant: isMeant(document, reading),
		hasStatus: document.statuses.some((status) => reading.statuses.includes(status) || reading.classStatuses.includes(status)),
		codeNamed: [...reading.named.keys()].some((named) => named.kind !== 'guide' && isMeant(named, reading)),
	};
	return clues.reduce((score, clue) => score + clue(asked), 0);
}

/** A query with two providers asks for a comparison. */
const comparison = ({ document, reading, hasStatus }: Asked): number => {
	if (!document.compares || reading.providers.length < 2) return 0;
	return hasStatus ? comparisons.ofStatus : comparisons.any;
};

const code = ({ document, reading, anyProvider, meant }: Asked): number => {
	const typed = reading.named.get(document);
	if (typed === undefined) return 0;
	if (document.kind === 'guide') return anyProvider ? names.topic : 0;
	// A header or a class that several providers have says nothing of one of them.
	if (document.kind === 'section' && anyProvider && sectionsOf(reading) > 1) return names.spoken;
	// The end of a good answer, such as max_tokens, is the name of a parameter as well: beside other words it is one of them.
	const isParameter = endsWell(document.kind === 'shared-code' ? [...reading.named.keys()] : [document]);
	if (isParameter && typed === typed.toLowerCase() && reading.words.length > 0) return names.spoken;
	if (document.kind === 'shared-code') return meant ? names.compared : names.elsewhere;
	return meant ? names.code + (isWire(document, typed) ? names.exactCase : 0) : names.elsewhere;
};

/** Whether these documents are ends of good answers, as far as they have a status. */
function endsWell(documents: SearchDocument[]): boolean {
	const statuses = documents.flatMap((document) => document.statuses);
	return statuses.length > 0 && statuses.every((status) => status < 400);
}

const sectionsOf = ({ named }: Reading): number => [...named.keys()].filter(({ kind }) => kind === 'section').length;

/** The name of a status or what it means: beside its number, or as the whole query. */
const statusName = ({ document, reading, anyProvider, hasStatus }: Asked): number => {
	if (document.kind !== 'http') return 0;
	const name = document.label.toLowerCase();
	const besideNumber = hasStatus && reading.words.includes(name);
	const whole = anyProvider && (reading.words.join(' ') === name || (hasStatus && isAllMeant(reading)));
	return (besideNumber ? statuses.named : 0) + (whole ? meanings.whole : 0);
};

/** Whether the words say nothing but what the number means, as in "503, the model is overloaded". A named model could be that of another API. */
const isAllMeant = ({ meanings: meant, namesModel }: Reading): boolean => !namesModel && [...meant.values()].some((share) => share === 1);

/** A code that many providers share leads to its meaning. With a number beside plain words, the page of the status leads instead. */
const sharedCode = ({ document, reading, hasStatus, codeNamed }: Asked): number => {
	if (reading.shared === undefined || (document.kind !== 'http' && document.kind !== 'condition')) return 0;
	const byNumber = reading.statuses.length > 0 && !codeNamed;
	const leads = byNumber ? hasStatus && document.kind === 'http' : document.conditions[0] === reading.shared;
	return leads ? names.shared : 0;
};

const spokenName = ({ document, reading, anyProvider, meant }: Asked): number => {
	if (!meant || !reading.spoken.has(document)) return 0;
	if (document.kind === 'guide') return names.topic;
	if (document.kind === 'type') return names.spokenType;
	// A section that several providers have says nothing of one of them.
	if (document.kind === 'section' && anyProvider && isOfSeveral(reading)) return 0;
	// Beside the status of a failure a section is one of the words about it.
	return document.kind === 'section' && !anyProvider && reading.statuses.every(isGood) ? names.spokenSection : names.spoken;
};

const isOfSeveral = ({ spoken }: Reading): boolean => [...spoken].filter(({ kind }) => kind === 'section').length > 1;

const isGood = (status: number) => status < 400;

const namesSection = (reading: Reading) => [...reading.spoken].some((spoken) => spoken.kind === 'section' && isMeant(spoken, reading));

const status = ({ document, reading, anyProvider, meant, hasStatus, codeNamed }: Asked): number => {
	if (!hasStatus) return 0;
	if (document.kind === 'status' && !codeNamed) {
		if (anyProvider) return statuses.ofCode;
		if (!meant) return 0;
		// A good status says nothing of what went wrong: a section that the query names says it.
		return document.statuses.every(isGood) && namesSection(reading) ? statuses.ofCode : statuses.atProvider;
	}
	if (document.kind === 'http' && !codeNamed) {
		if (!anyProvider) return statuses.elsewhere;
		return reading.words.length > 0 ? statuses.withWords : statuses.alone;
	}
	return meant ? statuses.ofCode : 0;
};

const meaning = ({ document, reading, anyProvider, meant, codeNamed, known }: Asked): number => {
	if (!meant) return 0;
	const shares = document.conditions.map((id, place) => (reading.meanings.get(id) ?? 0) * (place === 0 ? 1 : meanings.besides));
	const share = Math.max(0, ...document.conditions.map((id) => reading.meanings.get(id) ?? 0));
	const isMain = share > 0 && Math.max(...shares) === share;
	// A failure inside a good answer is one of many that the page of that status lists.
	const isListed = document.statuses.every((status) => status < 400) && !isMain;
	// The page of 400 lists whatever can be wrong with a request. The one meaning that a code is about stands on the page of the code.
	const [told, another] = [...reading.meanings].filter(([, of]) => of === share);
	const isTold =
		!isMain && another === undefined && document.conditions[0] === 'invalid-request' && hasOwnPage(known, document.provider, told?.[0]);
	const isGeneral = document.kind === (anyProvider ? 'condition' : 'status') && (document.kind !== 'status' || !(isListed || isTold));
	// Of pages that have it besides others, the one that lists it earlier meets it more often.
	const place = Math.max(0, shares.indexOf(Math.max(0, ...shares)));
	const beside = isMain ? 1 : meanings.besides - meanings.later * Math.min(place, meanings.latest);
	const worth = share === 0 ? 0 : Math.max(share, meanings.leastShare) * beside;
	const score = worth * (isGeneral ? meanings.general : anyProvider ? meanings.ofEntry : meanings.ofEntryAtProvider);
	if (!isGeneral || share < 1 || codeNamed) return score;
	if (!anyProvider) return score + meanings.wholeAtProvider;
	// With a number in the query, the page of the status leads.
	const statusNamed = reading.statuses.length > 0 || reading.classStatuses.length > 0;
	return score + (statusNamed ? 0 : meanings.whole);
};

const provider = ({ document, reading, anyProvider, meant }: Asked): number => {
	if (anyProvider || !meant) return 0;
	const isMainPage = document.kind === 'section' && !document.url.includes('#');
	if (!isMainPage) return providers.own;
	const isAllAsked = reading.statuses.length + reading.classStatuses.length + reading.named.size + reading.meanings.size === 0;
	return providers.own + providers.overview + (isAllAsked ? providers.nothingElse : 0);
};

const clues = [comparison, code, statusName, sharedCode, spokenName, status, meaning, provider];
