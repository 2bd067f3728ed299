import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFromDisk } from './disk.ts';

test('mistakes in a recipe.yaml are reported with file, line and field', () => {
	const root = mkdtempSync(join(tmpdir(), 'errdex-recipe-'));
	mkdirSync(join(root, 'content/snippets/wait'), { recursive: true });
	for (const name of ['conditions', 'statuses']) writeFileSync(join(root, `content/${name}.yaml`), '[]\n');
	writeFileSync(
		join(root, 'content/snippets/wait/recipe.yaml'),
		'title: Wait\nsummary: You wait.\nretry:\n  attempts: five\n  factor: 2\n  longest: 60\ntries: 5\n',
	);
	const { problems } = loadFromDisk(root);
	rmSync(root, { recursive: true });
	expect(problems.map(({ file, line, path, message }) => `${file}:${line}: ${path.join('.')}: ${message}`)).toEqual([
		'content/snippets/wait/recipe.yaml:4: retry.attempts: expected a number',
		'content/snippets/wait/recipe.yaml:7: tries: unknown field "tries"; see CONTRIBUTING.md for the fields',
	]);
});
