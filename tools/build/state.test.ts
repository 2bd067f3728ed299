import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stateOf, useKept } from './state.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'state-'));
	for (const folder of ['src/views', 'tools/build']) mkdirSync(join(root, folder), { recursive: true });
	for (const file of [
		'src/views/entry.ts',
		'tools/build/lock.ts',
		'astro.config.mjs',
		'package.json',
		'package-lock.json',
		'tsconfig.json',
	])
		writeFileSync(join(root, file), file);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(root, { recursive: true });
});

test.each(['src/views/entry.ts', 'package-lock.json', 'astro.config.mjs', 'src/views/new.ts'])('%s makes another state', (file) => {
	const before = stateOf(root);
	expect(stateOf(root)).toBe(before);
	writeFileSync(join(root, file), 'changed');
	expect(stateOf(root)).not.toBe(before);
});

test('what this code kept for this address stays, unless the build is to be fresh; what other code kept goes', () => {
	vi.stubEnv('ERRDEX_STATE', '');
	const at = (url: string) => {
		vi.stubEnv('SITE_URL', url);
		useKept(root, false);
		const folder = join(root, '.build/kept', process.env.ERRDEX_STATE ?? '');
		mkdirSync(folder, { recursive: true });
		return folder;
	};
	const folders = [join(root, '.build/kept/other'), at('https://example.org/errdex'), at('https://example.org')];
	mkdirSync(folders[0] ?? '', { recursive: true });
	expect(new Set(folders).size).toBe(3);
	useKept(root, false);
	expect(folders.map((folder) => existsSync(folder))).toEqual([false, true, true]);
	useKept(root, true);
	expect(folders.map((folder) => existsSync(folder))).toEqual([false, true, false]);
});
