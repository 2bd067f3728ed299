import { z } from 'astro/zod';
import { day } from './source.ts';

const text = z.string();

/** What readers are told about when it changes, in words that can stand before and after. */
export const watched = z.strictObject({ status: text, verdict: text, state: text, messages: z.array(text), sources: z.array(text) });
/** What was published, by entry id. */
export const published = z.record(text, watched);

/** One change of one entry. */
export const change = z.strictObject({
	id: text.describe('Id of the entry: groq/429.'),
	date: day.describe('Day of the newest check among the sources of the entry.'),
	what: z.enum(['added', 'retired', 'changed']),
	title: text,
	fields: z.array(z.strictObject({ field: watched.keyof(), before: text, after: text })),
});
export const changes = z.array(change);
