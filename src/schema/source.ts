import { z } from 'astro/zod';
import { httpsUrl } from './links.ts';
import { prose } from './prose.ts';
import { sourceKind } from './vocabulary.ts';

export const sourceKey = z
	.string()
	.regex(/^[a-z][a-z0-9-]*$/, { error: 'a source key is lower-case letters, digits and hyphens' })
	.describe('Key of a source in this file, or else in the provider file.');

/** A calendar day. Astro reads an unquoted date as a Date, the yaml package as a string; both are accepted. */
export const day = z.preprocess(
	(value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
	z.iso.date({ error: 'a date is written YYYY-MM-DD' }),
);

export const source = z
	.strictObject({
		kind: sourceKind,
		title: z.string().describe('What the reader finds there.'),
		url: httpsUrl.optional().describe('Required unless the kind is unlinked.'),
		checked: day.describe('Day on which you last read it for this fact.'),
		seen: day.optional().describe('Day of the sighting, when that is not the day of checking.'),
		note: prose.optional().describe('What else to know about the source.'),
	})
	.refine((value) => (value.kind === 'unlinked') === (value.url === undefined), {
		error: 'a source needs a url; only kind: unlinked has none',
	});

export const sources = z.record(sourceKey, source).describe('Where the facts come from, by key.');

/** One sentence or two that can be wrong, so it says where it comes from. */
export const claim = z.strictObject({
	text: prose.describe('One sentence or two, with `code` in backticks and [links](/like/this/).'),
	source: sourceKey,
	inferred: z.literal(true).optional().describe('Follows from the source without being said there; the page marks it as our reading.'),
});
