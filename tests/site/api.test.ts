import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { apiFiles, fileText } from '../../src/outputs/api/files.ts';
import { comparePages } from '../../src/addresses/page-kinds.ts';
import { site } from '../../src/site.ts';
import { testApiFiles } from '../fixtures/api-files.ts';
import { addresses, catalogue, root } from './built.ts';

const files = new Map(apiFiles(catalogue));
const read = (name: string) => readFileSync(join(root, name), 'utf8');

test('the site has the files that the content gives, no more and no fewer', () => {
	const built = readdirSync(join(root, 'api/v1'), { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => name.endsWith('.json'));
	expect(built.sort()).toEqual([...files.keys()].sort());
});

test('file by file they hold the same', () => {
	const different = [...files].filter(([name, value]) => read(`api/v1/${name}`) !== fileText(name, value));
	expect(different.map(([name]) => name)).toEqual([]);
});

test('the packed file holds the bytes of the other, where the index says', () => {
	const { collections } = JSON.parse(read('api/v1/index.json')) as { collections: { json: string; gzip: string | null }[] };
	const packed = collections.filter(({ gzip }) => gzip !== null);
	expect(packed.map(({ json, gzip }) => gzip === `${json}.gz`)).toEqual([true]);
	const bytes = readFileSync(join(root, new URL(packed[0]?.gzip ?? '').pathname));
	expect(gunzipSync(bytes).equals(readFileSync(join(root, 'api/v1/all.json')))).toBe(true);
});

test('the tables follow the schema that they name', () => {
	const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
	const schema = JSON.parse(read('api/v1/schema/comparison.json'));
	const validate = ajv.compile(schema);
	for (const { id } of comparePages) {
		const table = JSON.parse(read(`compare/${id}.json`));
		expect(table.$schema, id).toBe(schema.$id);
		expect(validate(table), `${id}: ${ajv.errorsText(validate.errors)}`).toBe(true);
		expect(
			table.rows.filter((row: string[]) => row.length !== table.columns.length),
			`${id}: rows as wide as the head`,
		).toEqual([]);
	}
});

test('every address in the files leads to something on the site', () => {
	const passedOver = new Set(['template']);
	const dead = new Set<string>();
	const home = site.url.replace(/\/$/, '');
	const visit = (value: unknown, key: string): void => {
		if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) visit(inner, name);
		else if (typeof value === 'string' && value.startsWith(`${home}/`) && !passedOver.has(key)) {
			const path = value.slice(home.length).replace(/#.*$/, '');
			if (!addresses.has(path)) dead.add(path);
		}
	};
	for (const [name] of files) visit(JSON.parse(read(`api/v1/${name}`)), '');
	expect([...dead]).toEqual([]);
});

testApiFiles(catalogue);
