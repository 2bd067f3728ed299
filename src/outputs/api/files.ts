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

/** Every file below /api/v1/, by name: `errors/groq/429.json`. One at a time, since all of them are many times as large as the content. */
export function* apiFiles(all: Catalogue): Generator<[name: string, value: object]> {
	yield ['index.json', indexFile(all)];
	yield ['providers.json', providerList(all)];
	for (const provider of all.providers) yield [`providers/${provider.id}.json`, providerRecord(provider)];
	yield ['errors.json', errorList(all)];
	for (const entry of all.entries) yield [`errors/${entry.id}.json`, errorRecord(entry)];
	yield ['all.json', allFile(all)];
	yield ['statuses.json', statusList(all)];
	yield ['conditions.json', conditionList(all)];
	// The box reads it with each search: no $schema, to keep it small.
	yield ['signatures.json', pack(signaturesOf(all)) satisfies z.input<typeof signatures>];
	for (const id of Object.keys(schemas) as SchemaId[]) yield [`schema/${id}.json`, jsonSchema(id)];
}

/** A file as it is written: schemas are read by people too. */
export const fileText = (name: string, value: object): string =>
	name.startsWith('schema/') ? `${JSON.stringify(value, null, 2)}\n` : JSON.stringify(value);
