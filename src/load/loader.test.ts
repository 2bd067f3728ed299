import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyRecords } from './disk.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'loader-'));
	cpSync('tests/fixtures/content', join(root, 'content'), { recursive: true });
	vi.resetModules();
});
afterEach(() => {
	vi.unstubAllGlobals();
	rmSync(root, { recursive: true });
});

type Stored = { data: Record<string, unknown> };

/** The collection as Astro would keep it, with a watcher that tells what it is told. */
async function load(collection: 'entries' | 'conditions') {
	const { fromContent } = await import('./loader.ts');
	const stored = new Map<string, Stored>();
	const store = {
		clear: () => stored.clear(),
		set: ({ id, data }: { id: string } & Stored) => stored.set(id, { data }),
		has: (id: string) => stored.has(id),
		delete: (id: string) => stored.delete(id),
	};
	const watcher = new EventEmitter();
	const error = vi.fn();
	const context = { store, watcher, logger: { error }, config: { root: pathToFileURL(`${root}/`) } };
	await fromContent(collection).load(context as unknown as LoaderContext);
	return { stored, error, tell: (event: string, file: string) => watcher.emit('all', event, join(root, file)) };
}

test('a file that changes is read again; with a problem the record stays, and the problem is told with its line', async () => {
	const { stored, error, tell } = await load('entries');
	const [id = ''] = stored.keys();
	const file = `content/providers/${id.replace('/', '/errors/')}.yaml`;
	const before = readFileSync(join(root, file), 'utf8');
	writeFileSync(join(root, file), before.replace(/^title: .*$/m, 'title: Another title'));
	tell('change', file);
	expect(stored.get(id)?.data.title).toBe('Another title');
	writeFileSync(join(root, file), before.replace(/^title: .*$/m, 'titel: Wrong'));
	tell('change', file);
	expect(stored.get(id)?.data.title).toBe('Another title');
	expect(error.mock.calls.join('\n')).toMatch(/^content\/providers\/\S+\.yaml:\d+: titel: /m);
	tell('unlink', file);
	expect(stored.has(id)).toBe(false);
});

test('a list of records is a collection by their ids', async () => {
	const { stored } = await load('conditions');
	expect(stored.size).toBeGreaterThan(1);
	for (const [id, { data }] of stored) expect(data.id).toBe(id);
});

test('what a build hands over is what is built', async () => {
	const entry = { id: 'a/1', data: { title: 'Handed over' } };
	vi.stubGlobal(Symbol.for('errdex: records of this build'), Promise.resolve({ ...emptyRecords(), entries: [entry] }));
	const { stored } = await load('entries');
	expect([...stored]).toEqual([['a/1', { data: entry.data }]]);
});

test('content with a problem is no collection', async () => {
	writeFileSync(join(root, 'content/conditions.yaml'), '- id: [');
	await expect(load('conditions')).rejects.toThrow('content/conditions.yaml:1');
});
