import type { Catalogue, Entry } from '../catalogue/model.ts';
import { nameOf } from '../catalogue/query.ts';
import { type GuideItem, providerItems } from './lists.ts';
import { mostEntries } from './most-listed.ts';

/** Every error by its name, in groups of one first letter; or the providers, whose pages list all of theirs. */
export type AllErrors =
	| { by: 'letter'; title: 'A to Z'; count: number; groups: [letter: string, entries: Entry[]][] }
	| { by: 'provider'; title: 'By provider'; count: number; providers: GuideItem[] };

/** The index of all errors. */
export function allErrors(all: Catalogue): AllErrors {
	const count = all.entries.length;
	return count <= mostEntries
		? { by: 'letter', title: 'A to Z', count, groups: aToZ(all) }
		: { by: 'provider', title: 'By provider', count, providers: linesOf(all) };
}

const letter = (entry: Entry) => (/^[a-z]/i.test(nameOf(entry)) ? (nameOf(entry)[0] ?? '').toUpperCase() : '0–9');

function aToZ(all: Catalogue): [string, Entry[]][] {
	const sorted = [...all.entries].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en', { numeric: true, sensitivity: 'base' }));
	return [...Map.groupBy(sorted, letter)];
}

const linesOf = (all: Catalogue): GuideItem[] =>
	providerItems(all).map(({ href, text, count }) => ({ href: `${href}#errors`, text, summary: `${count} errors` }));
