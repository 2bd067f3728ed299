import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { testApiFiles } from '../../../tests/fixtures/api-files.ts';
import { anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { entryOf, fixtureCatalogue } from '../../../tests/fixtures/content.ts';
import { createDecoder } from '../../decode/decode.ts';
import { unpack } from '../../signatures/pack.ts';
import { signaturesOf } from '../../signatures/build.ts';
import { errorRecord } from './error.ts';
import { apiFiles, fileText } from './files.ts';
import { schemaUrl } from './links.ts';
import { jsonSchema, type SchemaId, schemas } from './schemas.ts';

const all = fixtureCatalogue();
const files = new Map(apiFiles(all));
const ids = Object.keys(schemas) as SchemaId[];
const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
for (const id of ids) ajv.addSchema(jsonSchema(id));

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

testApiFiles(all);

test('the box knows an error by its file alone, which has no line breaks and names no schema', () => {
	const text = fileText('signatures.json', files.get('signatures.json') ?? {});
	expect(text).toMatch(/^\{"[^\n]+$/);
	const sent = JSON.parse(text);
	expect(sent).not.toHaveProperty('$schema');
	expect(unpack(sent)).toEqual(signaturesOf(all));
	const known = entryOf(all, 'globex/rate_limit_exceeded');
	const { outcome, matches } = createDecoder(unpack(sent))(known.samples[0]?.text ?? '');
	expect([outcome, matches[0]?.entry.id, matches[0]?.entry.url]).toEqual(['known', known.id, known.href]);
});

test('the published call of a provider has the headers that every call needs', () => {
	expect(files.get('providers/initech.json')).toMatchObject({ example: { headers: { 'initech-version': '2026-01-01' } } });
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
