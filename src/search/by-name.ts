import { canonical } from '../addresses/ids.ts';
import type { SearchDocument, Signatures } from '../signatures/signatures.ts';
import { type Intent, isWire, readIntent } from './intent.ts';

/** What a match is worth, against words that match best of all (40). */
export const worth = {
	code: 90,
	spoken: 20,
	spokenSection: 25,
	/** Many providers have the code: the page of what it means at all of them leads. */
	shared: 98,
	elsewhere: 15,
	exactCase: 6,
	status: 70,
	httpStatus: 60,
	httpStatusAndWords: 42,
	httpName: 25,
	/** The query is nothing but the name of a status, or of a meaning. */
	whole: 45,
	wholeAtProvider: 20,
	statusOfCode: 12,
	phrase: 22,
	meaning: 8,
	meaningOverall: 40,
	provider: 6,
	overview: 6,
};

/** Everything that can be found, and a reader of queries that knows all names. */
export function createNames(signatures: Signatures) {
	const documents: SearchDocument[] = [...signatures.entries, ...signatures.places];
	const byName = new Map<string, SearchDocument[]>();
	for (const document of documents) {
		for (const name of new Set(document.names.map(canonical))) byName.set(name, [...(byName.get(name) ?? []), document]);
	}
	return { documents, read: (query: string): Intent => readIntent(query, signatures, byName) };
}

export const isMeant = (document: SearchDocument, intent: Intent) =>
	intent.providers.length === 0 || intent.providers.includes(document.provider ?? '');

/** What the query names outright: a code, a status, an SDK class, a provider, the very words of a title or message. */
export function byNames(document: SearchDocument, intent: Intent): number {
	const meant = isMeant(document, intent);
	const anyProvider = intent.providers.length === 0;
	const statuses = [...intent.statuses, ...intent.classStatuses];
	const hasStatus = document.statuses.some((status) => statuses.includes(status));
	const codeNamed = intent.named.size > 0;
	// Two providers in one question: somebody compares them.
	const sideBySide = document.compares && intent.providers.length > 1;
	let score = sideBySide ? (hasStatus ? worth.status + worth.status : worth.spoken) : 0;
	const typed = intent.named.get(document);
	if (typed !== undefined) score += (meant ? worth.code : worth.elsewhere) + (isWire(document, typed) ? worth.exactCase : 0);
	if (hasStatus && document.kind === 'http' && intent.words.includes(document.label.toLowerCase())) score += worth.httpName;
	if (anyProvider && document.kind === 'http' && intent.words.join(' ') === document.label.toLowerCase()) score += worth.whole;
	// A number beside the words leads to the page of the status.
	const leads = intent.statuses.length > 0 && !codeNamed ? hasStatus && document.kind === 'http' : document.conditions[0] === intent.shared;
	if (intent.shared && leads && (document.kind === 'http' || document.kind === 'condition')) score += worth.shared;
	if (meant && intent.spoken.has(document)) score += document.kind === 'section' && !anyProvider ? worth.spokenSection : worth.spoken;
	if (hasStatus && document.kind === 'status' && !codeNamed) score += anyProvider ? worth.statusOfCode : meant ? worth.status : 0;
	else if (hasStatus && document.kind === 'http' && !codeNamed)
		score += !anyProvider ? worth.elsewhere : intent.words.length > 0 ? worth.httpStatusAndWords : worth.httpStatus;
	else if (hasStatus && meant) score += worth.statusOfCode;
	if (meant) {
		const share = Math.max(0, ...document.conditions.map((id) => intent.meanings.get(id) ?? 0));
		const general = document.kind === (anyProvider ? 'condition' : 'status');
		score += share * (general ? worth.meaningOverall : worth.meaning);
		if (general && share === 1 && !codeNamed && (!anyProvider || statuses.length === 0))
			score += anyProvider ? worth.whole : worth.wholeAtProvider;
	}
	if (!anyProvider && meant) score += worth.provider + (document.kind === 'section' && !document.url.includes('#') ? worth.overview : 0);
	return score;
}
