import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kept, keptAtOnce, keptMany } from './kept.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kept-'));
	vi.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
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

test('without a promise, the same is kept in builds alone', async () => {
	expect(keptAtOnce(['a'], () => 'made before')).toBe('made before');
	vi.stubEnv('ERRDEX_STATE', 'some');
	expect(keptAtOnce(['a'], () => 'made')).toBe('made');
	expect(await kept(['a'], async () => 'anew')).toBe('made');
});

test('many results stand in one file, which keeps those that were asked for last', () => {
	vi.stubEnv('ERRDEX_STATE', 'some');
	const ask = (name: string, made: object) => {
		const many = keptMany('some/of-groq');
		const got = many.of([name], () => made);
		many.save();
		return got;
	};
	expect(ask('a', { said: 1 })).toEqual({ said: 1 });
	expect(ask('a', { said: 2 })).toEqual({ said: 1 });
	expect(ask('b', { said: 3 })).toEqual({ said: 3 });
	expect(ask('a', { said: 4 })).toEqual({ said: 4 });
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
	expect(files.map(({ name }) => name)).toEqual(['of-groq']);
});

test('without a state of the code, many results are made each time', () => {
	const ask = (made: string) => {
		const many = keptMany('some/of-groq');
		const got = many.of(['a'], () => made);
		many.save();
		return got;
	};
	expect([ask('first'), ask('second')]).toEqual(['first', 'second']);
	expect(readdirSync(folder)).toEqual([]);
});
