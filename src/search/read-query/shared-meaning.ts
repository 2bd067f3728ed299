import type { SearchDocument } from '../../signatures/signatures.ts';
import { isWire } from '../known.ts';
import { manyProviders } from '../weights.ts';
import type { Reading } from './reading.ts';

/** Many providers have the code, and none is named: then the meaning that most of them give it answers best. */
export function readSharedMeaning(reading: Reading): Reading {
	if (reading.providers.length > 0) return reading;
	const documents = holdersOf(reading);
	if (new Set(documents.map(({ provider }) => provider)).size < manyProviders) return reading;
	const shared = documents.map(({ conditions }) => conditions[0]).find((id, _, all) => id && isMost(id, all));
	return shared ? { ...reading, shared } : reading;
}

const isMost = (id: string, all: (string | undefined)[]) => all.filter((other) => other === id).length > all.length / 2;

/** Those whose code was typed in the same letter case; else those with the same letters; else those that were named in words. */
function holdersOf({ named, spoken }: Reading): SearchDocument[] {
	if (named.size === 0) return [...spoken];
	const exact = [...named].filter(([document, typed]) => isWire(document, typed)).map(([document]) => document);
	return exact.length > 0 ? exact : [...named.keys()];
}
