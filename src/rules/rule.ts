import type { Catalogue, Entry, Provider } from '../catalogue/model.ts';
import type { Problem } from '../catalogue/records.ts';

/**
 * One thing that must hold between records. It returns every breach, never the first alone.
 * `unreadable` holds the ids of records that exist and are reported already: naming them is no breach.
 */
export type Rule = (catalogue: Catalogue, unreadable?: ReadonlySet<string>) => Problem[];

type Path = Problem['path'];
type Visit = (value: Record<string, unknown>, path: Path) => void;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Calls visit for each object inside value, with its path. Does not follow links to other records. */
export function walk(value: unknown, visit: Visit, path: Path = []): void {
	if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, visit, [...path, index]);
	else if (isObject(value)) {
		visit(value, path);
		for (const [key, item] of Object.entries(value)) walk(item, visit, [...path, key]);
	}
}

/** The data of a record alone, without the records that the catalogue has joined to it. */
export const ownData = (record: Entry | Provider): object =>
	Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'entries' && key !== 'provider'));
