import { z } from 'astro/zod';
import * as words from '../../../schema/vocabulary.ts';

/**
 * The public form, version 1: what programs of other people read. It stands apart from src/schema, so that a field can
 * be renamed there and keep its name here. Every field is always sent; null says that there is nothing to say.
 */

/** The first key of every file. */
export const schemaLink = z.url().describe('Address of the JSON Schema that this file follows.');

export const errorId = z.string().describe('Id of an entry, provider/slug: groq/429. Its record is errors/{id}.json.');
export const providerId = z.string().describe('Id of a provider: groq. Its record is providers/{id}.json.');
export const conditionId = z.string().describe('Id of a shared meaning in conditions.json: rate-limited.');
export const httpStatus = z.int().min(100).max(599).describe('HTTP status code.');

export const page = z.url().describe('Address of the page for readers.');
export const json = z.url().describe('Address of the whole record as JSON.');
export const markdown = z.url().describe('Address of the same page as Markdown.');

export const prose = z.string().meta({
	id: 'Markdown',
	description: 'Our own words as Markdown: inline code and links with absolute addresses, nothing else.',
});

export const sourceKey = z.string().describe('Key in `sources` of this record: what says so.');
const day = z.iso.date();

export const source = z
	.object({
		kind: words.sourceKind.describe(
			"official: the provider's own pages or specification. sdk: source of an SDK at the version named. thread: a public issue or post. standard: an RFC or IANA registry. unlinked: seen on the wire, address not kept.",
		),
		title: z.string().describe('What you find there.'),
		url: z.url().nullable().describe('Address of the source; null when the kind is unlinked.'),
		checked: day.describe('Day on which it was last read for this fact, YYYY-MM-DD.'),
		seen: day.nullable().describe('Day of the sighting, YYYY-MM-DD, when that is not the day of checking.'),
		note: prose.nullable().describe('What else to know about the source.'),
	})
	.meta({ id: 'Source', description: 'Where a fact comes from.' });

export const sources = z.record(z.string(), source).describe('The sources that this record names, by key.');

export const inferred = z.boolean().describe('True when it follows from the source without being said there.');

export const claim = z
	.object({ text: prose.describe('The statement.'), source: sourceKey, inferred })
	.meta({ id: 'Claim', description: 'A statement with the source that says so.' });

export const transport = words.transport.describe(
	'How the error reaches you. http: as an HTTP status. http-200-body: inside a 200. stream: as an event after the 200. grpc: as a gRPC status. websocket: as a message. batch: as the result of one item. client: made by an SDK, never on the wire.',
);

export const language = words.sampleLanguage.describe('Language of the text, for highlighting.');
