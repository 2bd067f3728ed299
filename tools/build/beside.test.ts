import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { workBeside } from './beside.ts';

let root = '';
let work = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'beside-'));
	work = join(root, 'work');
	cpSync('tests/fixtures/content', join(root, 'content'), { recursive: true });
	cpSync('content/snippets', join(root, 'content/snippets'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test('sound content comes as records, and without problems', async () => {
	const { records, programFiles, problems } = workBeside({ root, rules: true, work });
	expect((await records).providers.map(({ id }) => id)).toEqual(['globex', 'initech']);
	const folder = await programFiles;
	for (const file of ['globex/429.md', 'globex/llms-full.txt', 'api/v1/errors/globex/429.json'])
		expect(readFileSync(join(folder, file), 'utf8'), file).not.toBe('');
	expect(await problems).toEqual([]);
});

test('a rule that records break is told with file and line; unchecked, it is not', async () => {
	writeFileSync(join(root, 'content/permalinks.txt'), '/nowhere/\n');
	expect(await workBeside({ root, rules: true, work }).problems).toContainEqual(
		expect.stringMatching(/^content\/permalinks\.txt:1: .*\/nowhere\//),
	);
	expect(await workBeside({ root, rules: false, work }).problems).toEqual([]);
});

test('nothing is handed over of content that can not be read', async () => {
	writeFileSync(join(root, 'content/conditions.yaml'), '- id: [');
	const { records, problems } = workBeside({ root, rules: true, work });
	expect(await Promise.race([records, problems])).toEqual([expect.stringContaining('content/conditions.yaml:1')]);
});
