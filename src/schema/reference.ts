import { z } from 'astro/zod';
import { action, day, prose } from './shared.ts';

/** A meaning that several providers share under different names. */
export const condition = z.strictObject({
	id: z.string().regex(/^[a-z][a-z-]*$/),
	title: z.string(),
	summary: prose.describe('What it means, whoever says it.'),
	usual: action.describe('The verdict it has as a rule.'),
	words: z.array(z.string()).default([]).describe('What people type when they mean it.'),
});

/** One row of the HTTP status registry, or a status that somebody uses unofficially. */
export const status = z.strictObject({
	id: z.string().regex(/^[1-5]\d\d$/),
	name: z.string(),
	former_names: z.array(z.string()).default([]),
	official: z.boolean().describe('In the IANA registry.'),
	used_by: z.string().optional().describe('Who uses it, when it is not official.'),
	meaning: prose,
	retry: prose.describe('What a client may do with it by the standard alone.'),
	defined_in: z.strictObject({ title: z.string(), url: z.url(), checked: day }),
});

export const guide = z.strictObject({
	title: z.string(),
	summary: prose,
	order: z.int(),
	checked: day,
	about: z.array(z.string()).default([]).describe('Words people type when they want this guide.'),
});
