import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadFromDisk } from './disk.ts';
import { readFolder } from './read-before.ts';
import * as yaml from './yaml.ts';

const entry = 'content/providers/globex/errors/429.yaml';
let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'read-'));
	cpSync('tests/fixtures/content', join(root, 'content'), { recursive: true });
	vi.spyOn(process, 'cwd').mockReturnValue(root);
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(root, { recursive: true });
});

/** What is read, and how many texts were parsed for it. */
function load() {
	const parsing = vi.spyOn(yaml, 'readYaml');
	const read = loadFromDisk(root);
	const parsed = parsing.mock.calls.length;
	parsing.mockRestore();
	return { ...read, parsed };
}
const keptFile = () => join(root, readFolder, readdirSync(join(root, readFolder))[0] ?? '');

test('what was read before is not parsed again, and says the same', () => {
	const first = load();
	const second = load();
	expect(first.parsed).toBeGreaterThan(5);
	expect(second.parsed).toBe(0);
	expect(second.records).toEqual(first.records);
});

test('only a text that changed is parsed, and a problem in it is told each time', () => {
	load();
	writeFileSync(join(root, entry), `${readFileSync(join(root, entry), 'utf8')}nonsense: 1\n`);
	for (const time of ['first', 'second']) {
		const { parsed, problems } = load();
		expect(parsed, time).toBe(1);
		expect(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'), time).toMatch(/globex\/errors\/429\.yaml: .*nonsense/);
	}
});

test('a line is found in a text that was not parsed', () => {
	const place = { file: entry, path: ['summary'] };
	const line = load().lineOf(place);
	expect(line).toBeGreaterThan(1);
	expect(load().lineOf(place)).toBe(line);
});

test('what is kept goes with the text it was read from', () => {
	load();
	const { length } = readFileSync(keptFile());
	rmSync(join(root, entry));
	const fewer = load();
	expect(fewer.records.entries.map(({ id }) => id)).not.toContain('globex/429');
	expect(fewer.parsed).toBe(0);
	expect(readFileSync(keptFile()).length).toBeLessThan(length - 500);
});

test('a kept file that is cut off, and a folder that can not be written to, cost time alone', () => {
	const sound = load().records;
	writeFileSync(keptFile(), readFileSync(keptFile()).subarray(0, 100));
	expect(load().records).toEqual(sound);
	rmSync(join(root, '.build'), { recursive: true });
	writeFileSync(join(root, '.build'), 'a file, where the folder should be');
	expect(load().records).toEqual(sound);
});

test('content that is not of the project worked in leaves nothing behind', () => {
	vi.restoreAllMocks();
	mkdirSync(join(root, 'elsewhere'));
	loadFromDisk(root);
	expect(readdirSync(root).sort()).toEqual(['content', 'elsewhere']);
});
