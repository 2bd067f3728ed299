import { toJsonSchema } from '../../schema/json-schema.ts';
import { schemaUrl } from './links.ts';
import { all } from './schema/all.ts';
import { comparison } from './schema/comparison.ts';
import { error } from './schema/error.ts';
import { index } from './schema/index-file.ts';
import { conditions, errors, providers, statuses } from './schema/lists.ts';
import { provider } from './schema/provider.ts';
import { signatures } from './schema/signatures.ts';

/** What is published, by the name of its schema. */
export const schemas = {
	index: { form: index, title: 'What the API holds, and where' },
	providers: { form: providers, title: 'All providers in short' },
	provider: { form: provider, title: 'A provider: all that its errors share' },
	errors: { form: errors, title: 'All errors in short' },
	error: { form: error, title: 'An error of a provider, with everything that is known of it' },
	statuses: { form: statuses, title: 'The HTTP statuses' },
	conditions: { form: conditions, title: 'The conditions that providers share under different names' },
	signatures: { form: signatures, title: 'What the search box of the site reads: what identifies an error, and its answer in short' },
	all: { form: all, title: 'Everything in one file' },
	comparison: { form: comparison, title: 'A table that sets providers side by side' },
};

export type SchemaId = keyof typeof schemas;

/** A published form as JSON Schema. It allows unknown fields, so that a copy of it accepts what is added later. */
export function jsonSchema(id: SchemaId): Record<string, unknown> {
	const { form, title } = schemas[id];
	const { $schema, ...rest } = toJsonSchema(form, 'draft-2020-12');
	return { $schema, $id: schemaUrl(id), title, ...rest };
}
