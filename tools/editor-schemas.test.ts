import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas, folder, schemaText } from './editor-schemas.ts';

const made = editorSchemas();
const ajv = addFormats.default(new Ajv({ strict: true, allErrors: true }));
const globs = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'))['yaml.schemas'] as Record<string, string>;
const files = globSync('content/**/*.yaml').map((file) => file.replaceAll('\\', '/'));

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

test('every file that people write has one schema, and every schema of .vscode/settings.json is there', () => {
	const choices = files.map((file) => [file, Object.values(globs).filter((glob) => matchesGlob(file, glob)).length]);
	expect(choices.filter(([, count]) => count !== 1)).toEqual([]);
	expect(Object.keys(globs).filter((path) => !made.has(path.replace(`./${folder}/`, '')))).toEqual([]);
});

test('an editor finds nothing wrong with the content there is', () => {
	const wrong = Object.entries(globs).flatMap(([path, glob]) => {
		const validate = ajv.compile(made.get(path.replace(`./${folder}/`, '')) ?? false);
		return files
			.filter((file) => matchesGlob(file, glob))
			.filter((file) => !validate(parse(readFileSync(file, 'utf8'))))
			.map((file) => `${file}: ${ajv.errorsText(validate.errors)}`);
	});
	expect(wrong).toEqual([]);
});

test('an editor finds a misspelt field and a wrong word', () => {
	const validate = ajv.compile(made.get('entry.json') ?? true);
	const { title, ...rest } = parse(readFileSync('content/providers/groq/errors/498.yaml', 'utf8'));
	expect(validate({ ...rest, tittle: title })).toBe(false);
	expect(validate({ ...rest, title, evidence: 'hearsay' })).toBe(false);
	expect(validate({ ...rest, title })).toBe(true);
});
