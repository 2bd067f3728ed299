import { expect, test } from 'vitest';
import { compareFields, fieldsFile, fieldsOf, promisedFields, publishedFields } from '../../../tools/api-fields.ts';

const { broken, added } = compareFields(promisedFields(), publishedFields());

test('version 1 keeps every field that it has promised', () => {
	expect(
		broken,
		'programs of other people read these fields: keep name, kind and presence in src/outputs/api, or publish a version 2 beside this one',
	).toEqual([]);
});

test('every field is promised', () => {
	expect(added, `new fields of the API: run \`npm run schemas\` and commit ${fieldsFile}; they stay from then on`).toEqual([]);
});

const schema = (code: object, required = ['code']) => ({
	type: 'object',
	properties: { list: { type: 'array', items: { $ref: '#/$defs/One' } } },
	required: ['list'],
	$defs: { One: { type: 'object', properties: { code }, required } },
});
const change = (code: object, required?: string[]) =>
	compareFields({ file: fieldsOf(schema({ enum: ['a', 'b'] })) }, { file: fieldsOf(schema(code, required)) });

test('fields are read through lists, references and choices', () => {
	expect(fieldsOf(schema({ anyOf: [{ type: 'string' }, { type: 'null' }] }))).toEqual({
		list: 'required array',
		'list[]': 'required object',
		'list[].code': 'required null|string',
	});
	expect(fieldsOf({ properties: { map: { type: 'object', additionalProperties: { const: 1 } } } })).toEqual({
		map: 'optional object',
		'map{}': 'required 1',
	});
});

test('what breaks a reader is a breach: a field less, a word less, null or absence, another kind', () => {
	const gone = compareFields({ file: { a: 'required string' }, other: { b: 'required string' } }, { file: {} });
	expect(gone.broken).toEqual(['file: a has gone', 'other: b has gone']);
	expect(change({ enum: ['a'] }).broken).toEqual(['file: list[].code was required "a"|"b" and is required "a"']);
	for (const [code, required] of [
		[{ enum: ['a', 'b'] }, []],
		[{ anyOf: [{ enum: ['a', 'b'] }, { type: 'null' }] }],
		[{ type: 'string' }],
		[{ type: 'integer' }],
	] as [object, string[]?][])
		expect(change(code, required).broken).toHaveLength(1);
	expect(compareFields({ file: { a: 'required string' } }, { file: { a: 'required "x"' } }).broken).toHaveLength(1);
});

test('what a reader can pass over is an addition: a word more, a field more', () => {
	expect(change({ enum: ['a', 'b', 'c'] })).toEqual({ broken: [], added: ['file: list[].code is required "a"|"b"|"c"'] });
	expect(change({ enum: ['b', 'a'] })).toEqual({ broken: [], added: [] });
	expect(compareFields({}, { file: { a: 'optional string' } }).added).toEqual(['file: a is optional string']);
});
