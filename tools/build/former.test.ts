import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteFormer, setAside } from './former.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'former-'));
});
afterEach(() => {
	vi.useRealTimers();
	rmSync(root, { recursive: true });
});

/** Sets a folder of so many files aside, at this second. */
function aside(name: string, files: number, second: number): void {
	vi.useFakeTimers({ now: second * 1000 });
	mkdirSync(join(root, name));
	for (let file = 0; file < files; file++) writeFileSync(join(root, name, String(file)), '');
	setAside(join(root, name), root);
}
const left = () => readdirSync(join(root, '.build/former')).map((name) => name.replace(/^\d+-/, ''));

test('what was set aside stays for an hour', () => {
	aside('old', 1, 1000);
	aside('young', 1, 3000);
	expect(existsSync(join(root, 'old'))).toBe(false);
	deleteFormer({ root, now: 4_599_000 });
	expect(left()).toEqual(['old', 'young']);
	deleteFormer({ root, now: 4_601_000 });
	expect(left()).toEqual(['young']);
});

test('when it is too much, the oldest goes', () => {
	for (const [second, name] of ['first', 'second', 'third'].entries()) aside(name, 10, second);
	deleteFormer({ root, now: 10_000, mostFiles: 20 });
	expect(left()).toEqual(['second', 'third']);
});

test('a folder without a time is deleted, and where nothing was set aside nothing happens', () => {
	deleteFormer({ root });
	mkdirSync(join(root, '.build/former/unknown'), { recursive: true });
	deleteFormer({ root });
	expect(left()).toEqual([]);
});
