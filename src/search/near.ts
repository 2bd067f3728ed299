import { canonical } from '../addresses/ids.ts';
import type { SearchDocument } from '../signatures/signatures.ts';
import type { Known } from './known.ts';
import { spellingDistance } from './spelling.ts';

/** What was asked for: ids of providers, codes as typed, HTTP statuses. */
export type Wanted = { providers: readonly string[]; codes: readonly string[]; statuses: readonly number[] };

/** A text can be full of words that look like codes. */
const mostCodes = 8;
const most = 8;

/**
 * What is near to something that is not there, nearest first: a code that is a spelling away, the same status at that
 * provider, the page of the status. A word in common makes nothing near.
 */
export function near({ providers, codes, statuses }: Wanted, known: Known): SearchDocument[] {
	const isAsked = ({ provider }: SearchDocument) => providers.length === 0 || (provider !== undefined && providers.includes(provider));
	const spelled = codes.slice(0, mostCodes).flatMap((code) => {
		const alike = alikeNames(code, known);
		const asked = alike.filter(({ document }) => isAsked(document));
		// Elsewhere only the same spelling counts.
		return [...asked, ...alike.filter(({ document, distance }) => !isAsked(document) && distance === 0)];
	});
	const atProviders = known.entries.filter((entry) => providers.length > 0 && isAsked(entry) && includesAny(entry.statuses, statuses));
	const ofStatus = known.places.filter(({ kind, names }) => kind === 'http' && statuses.some((status) => names.includes(String(status))));
	return [...new Set([...spelled.map(({ document }) => document), ...atProviders, ...ofStatus])].slice(0, most);
}

/** Entries with a name that is a spelling away from a code, the nearest first. */
function alikeNames(code: string, { entries }: Known): { document: SearchDocument; distance: number }[] {
	const wanted = canonical(code);
	// One digit more or less is another number.
	const isNumber = /^(?:[a-z]+-)?\d+$/.test(wanted);
	const allowed = isNumber ? 0 : spellingsAllowed(wanted.length);
	return entries
		.map((document) => ({
			document,
			distance: Math.min(...document.names.map((name) => spellingDistance(wanted, canonical(name), allowed))),
		}))
		.filter(({ distance }) => distance <= allowed)
		.sort((a, b) => a.distance - b.distance);
}

/** Mistakes that a word of this length may hold and still be the same word. */
export const spellingsAllowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

const includesAny = (numbers: readonly number[], some: readonly number[]) => some.some((number) => numbers.includes(number));
