import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas, folder } from '../../tools/editor-schemas.ts';

const made = editorSchemas();
const ajv = addFormats.default(new Ajv({ strict: true, allErrors: true }));
const globs = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'))['yaml.schemas'] as Record<string, string>;
const files = globSync('content/**/*.yaml').map((file) => file.replaceAll('\\', '/'));

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
