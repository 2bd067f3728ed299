import { z } from 'astro/zod';
import { json, page, schemaLink } from './shared.ts';

const schema = z.url().describe('Address of the JSON Schema.');
const licence = z.object({ name: z.string().describe('SPDX identifier.'), url: z.url().describe('Address of the text.') });

const collection = z
	.object({
		id: z.string().describe('Name of the collection.'),
		title: z.string().describe('What it holds.'),
		count: z.int().min(0).describe('Number of its records.'),
		json: json.describe('Address of the list.'),
		gzip: z.url().nullable().describe('Address of the same bytes as a gzip file; null where there is none.'),
		schema,
		record: z
			.object({
				template: z.string().describe('Address of one record, with {provider} and {slug} to fill in from its id.'),
				schema,
			})
			.nullable()
			.describe('The record of each; null when the list holds all there is.'),
	})
	.meta({ id: 'Collection', description: 'A list, and the records behind it.' });

/** index.json */
export const index = z.object({
	$schema: schemaLink,
	name: z.string().describe('Name of the reference.'),
	version: z.literal('1').describe('Version of this form.'),
	site: z.url().describe('Address of the site.'),
	repository: z.url().describe('Where the facts are kept and mended.'),
	licence: z
		.object({ data: licence.describe('Of the facts and texts.'), code: licence.describe('Of the program.') })
		.describe('What you may do with it.'),
	stability: z.string().describe('What stays as it is within this version.'),
	collections: z.array(collection).describe('All lists.'),
	comparisons: z
		.array(
			z.object({
				id: z.string().describe('Name of the table.'),
				title: z.string().describe('What it compares.'),
				url: page,
				json: json.describe('Address of the table as JSON.'),
				csv: z.url().describe('Address of the table as comma-separated values (RFC 4180).'),
				schema,
			}),
		)
		.describe('Tables that set providers side by side.'),
	schemas: z
		.array(z.object({ id: z.string().describe('Name of the schema.'), title: z.string().describe('What it describes.'), schema }))
		.describe('All JSON Schemas (draft 2020-12).'),
});
