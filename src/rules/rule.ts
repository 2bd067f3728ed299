import type { Catalogue, Entry, Provider } from '../catalogue/model.ts';
import type { Problem } from '../catalogue/records.ts';

/**
 * One thing that must hold between records. It returns every breach, never the first alone.
 * `unreadable` holds the ids of records that exist and are reported already: naming them is no breach.
 */
export type Rule = (catalogue: Catalogue, unreadable?: ReadonlySet<string>) => Problem[];

type Visit = (value: Record<string, unknown>, path: (string | number)[]) => void;

/** Calls visit for each object inside value, with its path. Does not follow links to other records. */
export function walk(value: unknown, visit: Visit, path: (string | number)[] = []): void {
	if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, visit, [...path, index]);
	else if (value !== null && typeof value === 'object') {
		visit(value as Record<string, unknown>, path);
		for (const [key, item] of Object.entries(value)) walk(item, visit, [...path, key]);
	}
}

/** The data of a record alone, without what the catalogue added. */
export function ownData(record: Entry | Provider): object {
	const { entries: _entries, provider: _provider, ...own } = record as Entry & Provider;
	return own;
}
