import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist } from './dist.ts';

const folder = mkdtempSync(join(tmpdir(), 'errdex-pack-'));
const providers = readdirSync(`${dist}/providers`).flatMap((name) => /^(.*)\.js$/.exec(name)?.[1] ?? []);
let packed: Buffer;

/** Packs as npm publish does; the bytes of the file. */
function pack(): Buffer {
	const { stdout, stderr } = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], {
		cwd: resolve('packages/errdex'),
		encoding: 'utf8',
	});
	const [made] = Object.values(JSON.parse(stdout || '[]')) as { filename: string }[];
	if (!made) throw new Error(stderr);
	return readFileSync(join(folder, made.filename));
}

beforeAll(() => {
	packed = pack();
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the packed file takes at most 900 kB, and needs no other package', () => {
	expect(packed.length).toBeLessThanOrEqual(900_000);
	const manifest = JSON.parse(readFileSync('packages/errdex/package.json', 'utf8'));
	expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
	expect(manifest.scripts).toBeUndefined();
});

test('packed twice, the bytes are the same', () => {
	const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
	expect(hash(pack())).toBe(hash(packed));
});

test('publint has nothing to say', async () => {
	const { messages } = await publint({ pkgDir: resolve('packages/errdex'), strict: true });
	expect(messages).toEqual([]);
});

test('the types are right, wherever they are imported from', async () => {
	const found = await checkPackage(createPackageFromTarballData(new Uint8Array(packed)), {
		includeEntrypoints: providers.map((id) => `./${id}`),
	});
	if (found.types === false) throw new Error('the package has no types');
	expect(Object.keys(found.entrypoints).length).toBeGreaterThan(providers.length);
	// CommonJS has to import() it: on purpose, Node 22 and newer require() it too. And module resolution of Node 10 knows no exports.
	const problems = found.problems.filter(
		({ kind, ...where }) => kind !== 'CJSResolvesToESM' && !('resolutionKind' in where && where.resolutionKind === 'node10'),
	);
	expect(problems).toEqual([]);
});

test.each(providers)('errdex/%s costs a caller at most 15 kB', async (id) => {
	const build = await rolldown({ input: `${dist}/providers/${id}.js`, platform: 'browser' });
	const { output } = await build.generate({ format: 'esm', minify: true });
	await build.close();
	expect(output).toHaveLength(1);
	expect(brotliCompressSync(output[0].code).length).toBeLessThanOrEqual(15_000);
	expect(output[0].imports).toEqual([]);
});

test('the library needs no Node: it builds for browsers', async () => {
	const build = await rolldown({ input: `${dist}/index.js`, platform: 'browser', external: [] });
	const { output } = await build.generate({ format: 'esm' });
	await build.close();
	expect(output.flatMap((part) => (part.type === 'chunk' ? [...part.imports, ...part.dynamicImports] : []))).toEqual([]);
});

test('no command but mcp loads the SDK of MCP', () => {
	const loads = readdirSync(`${dist}/parts`).filter((name) => readFileSync(`${dist}/parts/${name}`, 'utf8').includes('mcp-sdk.js'));
	expect(loads).toHaveLength(1);
	expect(loads[0]).toMatch(/^serve-/);
});

test('the license is the one of the project', () => {
	expect(readFileSync('packages/errdex/LICENSE', 'utf8')).toBe(readFileSync('LICENSE', 'utf8'));
	expect(readFileSync(`${dist}/THIRD-PARTY.txt`, 'utf8')).toMatch(/@modelcontextprotocol\/sdk[\s\S]*minisearch/);
});
