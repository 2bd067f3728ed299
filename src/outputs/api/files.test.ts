import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { buildCatalogue } from '../../catalogue/build.ts';
import { comparisons } from '../../views/compare/tables.ts';
import { pack } from '../../signatures/pack.ts';
import { signaturesOf } from '../../signatures/build.ts';
import { loadFromDisk } from '../../load/disk.ts';
import { comparisonFile } from './comparison.ts';
import { errorRecord } from './error.ts';
import { apiFiles, fileText } from './files.ts';
import { schemaUrl } from './links.ts';
import { jsonSchema, type SchemaId, schemas } from './schemas.ts';

const all = buildCatalogue(loadFromDisk(process.cwd()).records);
const files = apiFiles(all);
const ids = Object.keys(schemas) as SchemaId[];
const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
for (const id of ids) ajv.addSchema(jsonSchema(id));

/** What follows a schema: all files but the schemas, and the tables that stand beside their pages. */
const data: [string, object][] = [
	...[...files].filter(([name]) => !name.startsWith('schema/')),
	...comparisons(all).map((table): [string, object] => [`compare/${table.id}.json`, comparisonFile(table)]),
];
const schemaOf = (name: string, value: object): SchemaId => {
	const link = name === 'signatures.json' ? schemaUrl('signatures') : (value as { $schema?: string }).$schema;
	const id = ids.find((known) => schemaUrl(known) === link);
	if (!id) throw new Error(`${name} names no schema of ours: ${link}`);
	return id;
};

test.each(ids)('schema %s is valid, is published and describes every field', (id) => {
	expect(ajv.getSchema(schemaUrl(id))).toBeTypeOf('function');
	expect(files.get(`schema/${id}.json`)).toMatchObject({ $id: schemaUrl(id), title: schemas[id].title });
	const bare: string[] = [];
	const visit = (value: unknown, path: string): void => {
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			const isField = path.endsWith('/properties') && !inner.description && !inner.$ref;
			if (isField) bare.push(`${path}/${key}`);
			visit(inner, `${path}/${key}`);
		}
	};
	visit(jsonSchema(id), '');
	expect(bare).toEqual([]);
});

test('every file follows its schema', () => {
	const wrong = data.flatMap(([name, value]) => {
		const validate = ajv.getSchema(schemaUrl(schemaOf(name, value)));
		return validate?.(JSON.parse(fileText(name, value))) ? [] : [`${name}: ${ajv.errorsText(validate?.errors)}`];
	});
	expect(wrong).toEqual([]);
	expect(new Set(data.map(([name, value]) => schemaOf(name, value)))).toEqual(new Set(ids));
});

test('every file has the fields of its schema and no other, in the same order', () => {
	// The form drops what it does not know, and writes what it knows in its own order. The box's file is as it is packed.
	const changed = data
		.filter(([name]) => name !== 'signatures.json')
		.filter(([name, value]) => JSON.stringify(schemas[schemaOf(name, value)].form.parse(value)) !== JSON.stringify(value));
	expect(changed.map(([name]) => name)).toEqual([]);
	expect(schemas.signatures.form.parse(files.get('signatures.json'))).toEqual(files.get('signatures.json'));
});

test('the box gets what it always got', () => {
	expect(fileText('signatures.json', files.get('signatures.json') ?? {})).toBe(JSON.stringify(pack(signaturesOf(all))));
});

test('every entry and provider stands once in its list and has its record', () => {
	const listed = (name: string, key: string) => (files.get(name) as Record<string, { id: string }[]>)[key]?.map(({ id }) => id);
	expect(listed('errors.json', 'errors')).toEqual(all.entries.map(({ id }) => id));
	expect(new Set(listed('errors.json', 'errors')).size).toBe(all.entries.length);
	expect(listed('providers.json', 'providers')).toEqual(all.providers.map(({ id }) => id));
	for (const { id } of all.entries) expect(files.get(`errors/${id}.json`)).toMatchObject({ id });
	for (const { id } of all.providers) expect(files.get(`providers/${id}.json`)).toMatchObject({ id });
});

test('what a record names is there: sources, entries, meanings', () => {
	const entries = new Set(all.entries.map(({ id }) => id));
	const missing: string[] = [];
	const visit = (value: unknown, name: string, sources: object): void => {
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			if (key === 'source' && !(inner in sources)) missing.push(`${name}: source ${inner}`);
			if (['related', 'errors'].includes(key) && Array.isArray(inner))
				for (const id of inner) if (typeof id === 'string' && !entries.has(id)) missing.push(`${name}: ${key} ${id}`);
			if (['entry', 'cases_from'].includes(key) && inner && !entries.has(inner)) missing.push(`${name}: ${key} ${inner}`);
			if (key === 'condition' && inner && !all.conditions.some(({ id }) => id === inner)) missing.push(`${name}: ${inner}`);
			visit(inner, name, sources);
		}
	};
	for (const [name, value] of data.filter(([file]) => file !== 'signatures.json'))
		visit(value, name, (value as { sources?: object }).sources ?? {});
	expect(missing).toEqual([]);
});

test('no text leads to an address within the site only', () => {
	const relative = data.filter(([name, value]) => name.startsWith('errors') && /\]\([/#]/.test(JSON.stringify(value)));
	expect(relative.map(([name]) => name)).toEqual([]);
});

test('borrowed cases bring their sources along, also when both entries use one key', () => {
	const source = (title: string) => ({ kind: 'official', title, url: 'https://acme.example/', checked: '2026-11-21' });
	const verdict = { action: 'fix', actor: 'caller', because: 'It is bad.', source: 'own' };
	const item = (id: string) => ({ id, title: id, tell: 'The words.', condition: 'invalid-request', verdict });
	const depends = { action: 'depends', because: 'Two cases.', source: 'own' };
	const catalogue = catalogueOf({
		'400': anEntry({
			kind: 'status',
			code: undefined,
			verdict: depends,
			cases: [item('a'), item('b')],
			sources: { own: source('Of the status') },
		}),
		bad_thing: anEntry({ verdict: depends, cases_from: '400', related: ['400'], sources: { own: source('Of the code') } }),
	});
	const record = errorRecord(catalogue.entries[1] ?? expect.fail());
	expect(record.cases_from).toBe('acme/400');
	expect(record.related).toEqual(['acme/400']);
	expect(record.sources[record.verdict.source]?.title).toBe('Of the code');
	expect(record.sources[record.cases[0]?.verdict.source ?? '']?.title).toBe('Of the status');
});

test('a wait says how seconds are made of what stands there', () => {
	const waits = (format: string) => {
		const wait = { from: 'header', name: 'x-reset', format, note: 'See [the page](/acme/) and `x-reset`.' };
		const verdict = { action: 'wait', actor: 'caller', wait, because: 'Later.', source: 'docs' };
		return errorRecord(catalogueOf({ bad_thing: anEntry({ verdict }) }).entries[0] ?? expect.fail()).verdict.wait;
	};
	expect(waits('seconds')).toMatchObject({ name: 'x-reset', measures: 'length', seconds_per_unit: 1 });
	expect(waits('epoch-ms')).toMatchObject({ measures: 'moment', seconds_per_unit: 0.001 });
	expect(waits('duration')).toMatchObject({ measures: 'length', seconds_per_unit: null });
	expect(waits('seconds')?.note).toMatch(/^See \[the page\]\(https:\/\/[^)]+\/acme\/\) and `x-reset`\.$/);
});
