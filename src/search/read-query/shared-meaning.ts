import type { SearchDocument } from '../../signatures/signatures.ts';
import { isWire, type Known } from '../known.ts';
import { manyProviders } from '../weights.ts';
import type { Reading } from './reading.ts';

/** With more words than these, a query is a sentence. */
const fewWords = 2;

/**
 * When many providers have the code and the query names none, what it means at most of them is the best answer. In a sentence a
 * plain word, such as "requests", is a code only where other words mean the same.
 */
export function readSharedMeaning(reading: Reading, { usual }: Known): Reading {
	if (reading.providers.length > 0) return reading;
	const shared = sharedBy(reading, usual);
	if (shared === undefined) return reading;
	const isSure = reading.words.length <= fewWords || reading.meanings.has(shared);
	return isSure || sharedBy(withoutPlainWords(reading), usual) === shared ? { ...reading, shared } : reading;
}

function sharedBy(reading: Reading, usual: Known['usual']): string | undefined {
	const told = wiresOf(reading).find((wire) => usual.has(wire));
	if (told !== undefined) return usual.get(told);
	const documents = holdersOf(reading);
	if (new Set(documents.map(({ provider }) => provider)).size < manyProviders) return undefined;
	return documents.map(({ conditions }) => conditions[0]).find((id, _, all) => id && isMost(id, all));
}

const withoutPlainWords = (reading: Reading): Reading => ({
	...reading,
	spoken: new Set([...reading.spoken].filter(({ names }) => !names.some((name) => /^[a-z]+$/i.test(name)))),
});

const isMost = (id: string, all: (string | undefined)[]) => all.filter((other) => other === id).length > all.length / 2;

const isOfProvider = ({ provider }: SearchDocument) => provider !== undefined;

/** The documents of providers with the code: in the same letter case, or else in any; or else those named in plain words. */
function holdersOf({ named, spoken }: Reading): SearchDocument[] {
	if (named.size === 0) return [...spoken].filter(isOfProvider);
	const held = [...named].filter(([document]) => isOfProvider(document));
	const exact = held.filter(([document, typed]) => isWire(document, typed));
	return (exact.length > 0 ? exact : held).map(([document]) => document);
}

/** Codes as they were typed or in small letters, and those that the words of the query are. */
const wiresOf = ({ named, spoken }: Reading): string[] => [
	...[...named.values()].flatMap((typed) => [typed, typed.toLowerCase()]),
	...[...spoken].flatMap((document) => ('wire' in document ? [String(document.wire)] : [])),
];
