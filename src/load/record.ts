import type { Records } from '../catalogue/records.ts';
import { changes, published } from '../schema/record.ts';

export const recordFiles = { changes: 'content/record/changes.json', published: 'content/record/published.json' };

/** The record behind the feeds, from the parsed files of content/record. Throws when they are not what `npm run record` writes. */
export const readRecord = (told: unknown, facts: unknown): NonNullable<Records['record']> => ({
	changes: changes.parse(told),
	published: published.parse(facts),
});
