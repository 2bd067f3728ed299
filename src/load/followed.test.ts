import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { afterChange, soundRecords } from './followed.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'followed-'));
	cpSync('tests/fixtures/content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Replaces in a file of the content, and answers what it holds now. */
function edit(file: string, from: RegExp, to: string): void {
	const text = readFileSync(join(root, file), 'utf8');
	expect(text).toMatch(from);
	writeFileSync(join(root, file), text.replace(from, to));
}

const files = [
	['content/providers/globex/errors/429.yaml', /^title: .*$/m, 'title: Another title'],
	['content/providers/globex/provider.yaml', /^name: .*$/m, 'name: Another name'],
	['content/conditions.yaml', /title: .*$/m, 'title: Another title'],
	['content/permalinks.txt', /^\/globex\/429\/$/m, '/globex/429/ # another'],
] as const;

test.each(files)('after a change of %s the records are those of a new start', (file, from, to) => {
	const before = soundRecords(root);
	edit(file, from, to);
	const after = afterChange(before, root, file, false);
	expect(after).not.toEqual(before);
	expect(inOrder(after)).toEqual(inOrder(soundRecords(root)));
});

const inOrder = (records: ReturnType<typeof soundRecords>) => {
	const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
	return { ...records, providers: records.providers.toSorted(byId), entries: records.entries.toSorted(byId) };
};

test('the order of the records, which a change alters, makes no other catalogue', () => {
	const records = soundRecords(root);
	const after = afterChange(records, root, 'content/providers/globex/errors/429.yaml', false);
	expect(after.entries.map(({ id }) => id)).not.toEqual(records.entries.map(({ id }) => id));
	const ids = (from: typeof records) => buildCatalogue(from).entries.map(({ id }) => id);
	expect(ids(after)).toEqual(ids(records));
});

test('a file that goes takes its record along', () => {
	const { entries } = afterChange(soundRecords(root), root, 'content/providers/globex/errors/429.yaml', true);
	expect(entries.map(({ id }) => id)).not.toContain('globex/429');
});

test('a change with a problem is refused with its line, and so is content that has one from the start', () => {
	const records = soundRecords(root);
	edit('content/providers/globex/errors/429.yaml', /^title: .*$/m, 'titel: Wrong');
	const refused = /^content\/providers\/globex\/errors\/429\.yaml:\d+: titel: /m;
	expect(() => afterChange(records, root, 'content/providers/globex/errors/429.yaml', false)).toThrow(refused);
	expect(() => soundRecords(root)).toThrow(refused);
});
