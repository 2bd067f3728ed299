import type { z } from 'astro/zod';
import type { Catalogue } from '../../catalogue/model.ts';
import { comparePages } from '../../addresses/page-kinds.ts';
import { csv, href, json } from '../../addresses/ids.ts';
import { absolute, site } from '../../site.ts';
import { fileUrl, schemaUrl } from './links.ts';
import { type SchemaId, schemas } from './schemas.ts';
import type * as form from './schema/index-file.ts';

type Index = z.input<typeof form.index>;

const stability =
	'Within version 1 nothing goes away: fields keep their name, type and meaning, ids and addresses stay. Fields, words of an enumeration and records may be added, so ignore what you do not know.';

/** What there is, and where. */
export const indexFile = (all: Catalogue): Index => ({
	$schema: schemaUrl('index'),
	name: site.name,
	version: '1',
	site: absolute(href.home()),
	repository: site.repository,
	licence: {
		data: { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
		code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
	},
	stability,
	collections: [
		collection('providers', all.providers.length, { template: 'providers/{provider}.json', schema: 'provider' }),
		collection('errors', all.entries.length, { template: 'errors/{provider}/{slug}.json', schema: 'error' }),
		collection('statuses', all.statuses.length),
		collection('conditions', all.conditions.length),
		collection('signatures', all.entries.length),
		{ ...collection('all', all.entries.length), gzip: fileUrl('all.json.gz') },
	],
	comparisons: comparePages.map(({ id, title }) => ({
		id,
		title,
		url: absolute(href.compare(id)),
		json: absolute(json.compare(id)),
		csv: absolute(csv.compare(id)),
		schema: schemaUrl('comparison'),
	})),
	schemas: Object.entries(schemas).map(([id, { title }]) => ({ id, title, schema: schemaUrl(id) })),
});

function collection(id: SchemaId, count: number, record?: { template: string; schema: SchemaId }): Index['collections'][number] {
	return {
		id,
		title: schemas[id].title,
		count,
		json: fileUrl(`${id}.json`),
		gzip: null,
		schema: schemaUrl(id),
		record: record ? { template: fileUrl(record.template), schema: schemaUrl(record.schema) } : null,
	};
}
