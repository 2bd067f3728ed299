import type { Catalogue, Entry } from '../catalogue/model.ts';
import { nameOf } from '../catalogue/query.ts';

const letter = (entry: Entry) => (/^[a-z]/i.test(nameOf(entry)) ? (nameOf(entry)[0] ?? '').toUpperCase() : '0–9');

/** Every entry by its name, in groups of one first letter. */
export function aToZ(all: Catalogue): [string, Entry[]][] {
	const sorted = [...all.entries].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en', { numeric: true, sensitivity: 'base' }));
	return [...Map.groupBy(sorted, letter)];
}
