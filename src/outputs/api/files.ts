import type { z } from 'astro/zod';
import type { Catalogue } from '../../catalogue/model.ts';
import { pack } from '../../signatures/pack.ts';
import { signaturesOf } from '../../signatures/build.ts';
import { allFile } from './all-file.ts';
import { errorRecord } from './error.ts';
import { indexFile } from './index-file.ts';
import { conditionList, errorList, providerList, statusList } from './lists.ts';
import { providerRecord } from './provider.ts';
import type { signatures } from './schema/signatures.ts';
import { jsonSchema, type SchemaId, schemas } from './schemas.ts';

/** Every file below /api/v1/, by name: `errors/groq/429.json`. */
export function apiFiles(all: Catalogue): Map<string, object> {
	return new Map<string, object>([
		['index.json', indexFile(all)],
		['providers.json', providerList(all)],
		...all.providers.map((provider) => [`providers/${provider.id}.json`, providerRecord(provider)] as const),
		['errors.json', errorList(all)],
		...all.entries.map((entry) => [`errors/${entry.id}.json`, errorRecord(entry)] as const),
		['all.json', allFile(all)],
		['statuses.json', statusList(all)],
		['conditions.json', conditionList(all)],
		// The box reads it with each search: no $schema, to keep it small.
		['signatures.json', pack(signaturesOf(all)) satisfies z.input<typeof signatures>],
		...(Object.keys(schemas) as SchemaId[]).map((id) => [`schema/${id}.json`, jsonSchema(id)] as const),
	]);
}

/** A file as it is written: schemas are read by people too. */
export const fileText = (name: string, value: object): string =>
	name.startsWith('schema/') ? `${JSON.stringify(value, null, 2)}\n` : JSON.stringify(value);
