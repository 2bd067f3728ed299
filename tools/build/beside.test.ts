import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBeside } from './beside.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'beside-'));
	cpSync('tests/fixtures/content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test('sound content comes as records, and without problems', async () => {
	const { records, problems } = checkBeside({ root, rules: true });
	expect((await records).providers.map(({ id }) => id)).toEqual(['globex', 'initech']);
	expect(await problems).toEqual([]);
});

test('a rule that records break is told with file and line; unchecked, it is not', async () => {
	writeFileSync(join(root, 'content/permalinks.txt'), '/nowhere/\n');
	expect(await checkBeside({ root, rules: true }).problems).toContainEqual(
		expect.stringMatching(/^content\/permalinks\.txt:1: .*\/nowhere\//),
	);
	expect(await checkBeside({ root, rules: false }).problems).toEqual([]);
});

test('nothing is handed over of content that can not be read', async () => {
	writeFileSync(join(root, 'content/conditions.yaml'), '- id: [');
	const { records, problems } = checkBeside({ root, rules: true });
	expect(await Promise.race([records, problems])).toEqual([expect.stringContaining('content/conditions.yaml:1')]);
});
