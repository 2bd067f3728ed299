import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kept } from './kept.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kept-'));
	vi.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

test('what was made for the same parts is not made again; other parts are', async () => {
	const make = vi.fn(async () => 'made');
	expect(await kept(['1', 'a'], make)).toBe('made');
	expect(await kept(['1', 'a'], make)).toBe('made');
	expect(make).toHaveBeenCalledTimes(1);
	await kept(['1a'], make);
	await kept(['2', 'a'], make);
	expect(make).toHaveBeenCalledTimes(3);
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{60}/.test(name));
	expect(files).toHaveLength(3);
	expect(files.filter((name) => name.includes('.', 8))).toEqual([]);
});

test('a folder that can not be written to costs no result', async () => {
	writeFileSync(join(folder, '.build'), '');
	expect(await kept(['a'], async () => 'made')).toBe('made');
});
