import { copyFileSync, mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentCopy } from '../tests/fixtures/content.ts';
import { contentProblems } from './check-content.ts';
import { record } from './record.ts';
import { newError } from './new-error.ts';

const [changes, published, ledger] = ['content/record/changes.json', 'content/record/published.json', 'content/permalinks.txt'];
const file = 'content/providers/globex/errors/invalid_api_key.yaml';

test('nothing new: nothing is written', () => {
	const { root, read } = contentCopy();
	const before = [changes, published, ledger].map(read);
	expect(record(root).changes).toBe(0);
	expect([changes, published, ledger].map(read)).toEqual(before);
});

test('a changed fact is one line of the record, once; a new address is in the ledger', () => {
	const { root, read, edit } = contentCopy();
	const items = () => JSON.parse(read(changes)) as { id: string; what: string; fields: { field: string }[] }[];
	const before = items().length;
	edit(file, 'status: [401]', 'status: [401, 400]\naliases: [bad_key]');
	expect(contentProblems(root)).toEqual([expect.stringContaining('/globex/bad_key/ is not in content/permalinks.txt')]);
	expect(record(root).changes).toBe(1);
	expect(record(root).changes).toBe(0);
	expect(items()).toHaveLength(before + 1);
	expect(items().at(-1)).toMatchObject({ id: 'globex/invalid_api_key', what: 'changed', fields: [{ field: 'status' }] });
	expect(read(changes).trim().split('\n')).toHaveLength(before + 3);
	expect(contentProblems(root)).toEqual([]);
});

test('a changed verdict is a minor version of the package, anything else a patch', () => {
	const { root, edit, read, path } = contentCopy();
	mkdirSync(path('packages/errdex'), { recursive: true });
	for (const name of ['packages/errdex/package.json', 'package-lock.json']) copyFileSync(name, path(name));
	const version = () => (JSON.parse(read('packages/errdex/package.json')) as { version: string }).version;
	const locked = () => (JSON.parse(read('package-lock.json')) as { packages: { 'packages/errdex': { version: string } } }).packages;
	const [major, minor, patch] = version().split('.').map(Number);
	edit(file, 'status: [401]', 'status: [401, 400]');
	record(root);
	expect(version()).toBe(`${major}.${minor}.${(patch ?? 0) + 1}`);
	edit(file, 'actor: caller', 'actor: provider');
	record(root);
	expect(version()).toBe(`${major}.${(minor ?? 0) + 1}.0`);
	record(root);
	expect(version()).toBe(`${major}.${(minor ?? 0) + 1}.0`);
	expect(locked()['packages/errdex'].version).toBe(version());
});

test('content with problems is not recorded', () => {
	const { root, read } = contentCopy();
	newError(root, 'globex', 'half_done', { today: '2026-11-21' });
	const before = read(published);
	expect(() => record(root)).toThrow('run npm run check');
	expect(read(published)).toBe(before);
});
