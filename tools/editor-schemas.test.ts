import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fixtureRoot } from '../tests/fixtures/content.ts';
import { editorSchemas, folder, schemaText } from './editor-schemas.ts';

const made = editorSchemas();
const ajv = addFormats.default(new Ajv({ strict: true, allErrors: true }));

test('the schemas in content/schema are what src/schema says', () => {
	const committed = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
	const wanted = Object.fromEntries([...made].map(([name, schema]) => [name, schemaText(schema)]));
	expect(committed, 'src/schema has changed: run `npm run schemas` and commit content/schema').toEqual(wanted);
});

test('an editor says of every field what it means', () => {
	const bare: string[] = [];
	const visit = (value: unknown, path: string): void => {
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			if (key === 'properties')
				for (const [name, field] of Object.entries(inner))
					if (!(field as { description?: string }).description) bare.push(`${path}.${name}`);
			visit(inner, key === 'properties' ? path : `${path}.${key}`);
		}
	};
	for (const [name, schema] of made) visit(schema, name);
	expect(bare).toEqual([]);
});

test('an editor finds a misspelt field and a wrong word', () => {
	const validate = ajv.compile(made.get('entry.json') ?? true);
	const { title, ...rest } = parse(readFileSync(join(fixtureRoot, 'content/providers/globex/errors/400.yaml'), 'utf8'));
	expect(validate({ ...rest, tittle: title })).toBe(false);
	expect(validate({ ...rest, title, evidence: 'hearsay' })).toBe(false);
	expect(validate({ ...rest, title })).toBe(true);
});
