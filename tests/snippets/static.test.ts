import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { languages, recipeFor } from '../../src/snippets/snippets.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { type Language, mainFile, toolchains } from './languages.ts';
import { execute } from './run.ts';
import { publishedSnippet } from './sources.ts';

const { present } = toolchains();
const root = mkdtempSync(join(tmpdir(), 'errdex-static-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Every different text that a page shows in a language, each in a folder of its own; `only` keeps one per recipe and provider. */
function written(language: Language, only: 'all' | 'one per recipe and provider'): string[] {
	const texts = new Map<string, string>();
	const seen = new Set<string>();
	for (const entry of catalogueFromDisk().entries) {
		const kind = `${entry.provider.id} ${recipeFor(entry)}`;
		if (only !== 'all' && seen.has(kind)) continue;
		seen.add(kind);
		const text = publishedSnippet(entry, language);
		if (!texts.has(text)) texts.set(text, `${entry.id.replace('/', '-')}`);
	}
	return [...texts].map(([text, name]) => {
		const folder = join(root, language, name);
		mkdirSync(folder, { recursive: true });
		const file = join(folder, mainFile[language]);
		writeFileSync(file, text);
		return file;
	});
}

async function clean(tool: string, args: string[], env: NodeJS.ProcessEnv = process.env) {
	const { exit, stdout, stderr } = await execute(tool, args, root, env);
	expect(stdout + stderr, tool).toBe('');
	expect(exit, tool).toBe(0);
}

test('no token is left in any snippet', () => {
	const left = languages.flatMap(({ id }) =>
		catalogueFromDisk().entries.flatMap((entry) =>
			(publishedSnippet(entry, id).match(/__[A-Z][A-Z_]+__/g) ?? []).map((token) => `${entry.id} ${id} ${token}`),
		),
	);
	expect(left).toEqual([]);
});

test.skipIf(!present.includes('typescript'))('TypeScript compiles in strict mode', async () => {
	const strict = [
		'--noEmit',
		'--strict',
		'--noUncheckedIndexedAccess',
		'--types',
		'node',
		'--typeRoots',
		resolve('node_modules/@types'),
		'--ignoreConfig',
	];
	const modern = [
		'--module',
		'esnext',
		'--target',
		'esnext',
		'--moduleResolution',
		'bundler',
		'--lib',
		'esnext,dom',
		'--moduleDetection',
		'force',
	];
	await clean(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...strict, ...modern, ...written('typescript', 'all')]);
});

test.skipIf(!present.includes('python'))('Python compiles', async () => {
	await clean('python3', ['-m', 'py_compile', ...written('python', 'all')], { ...process.env, PYTHONPYCACHEPREFIX: join(root, 'cache') });
});

test.skipIf(!present.includes('go'))('go vet and gofmt find nothing', async () => {
	const files = written('go', 'one per recipe and provider');
	writeFileSync(join(root, 'go.mod'), 'module snippets\n\ngo 1.18\n');
	const env = { ...process.env, GOPROXY: 'off', GOFLAGS: '-mod=mod', GOTOOLCHAIN: 'local' };
	await clean('go', ['vet', './go/...'], env);
	await clean('gofmt', ['-l', ...files], env);
});

const shellcheck = spawnSync('shellcheck', ['--version']).status === 0;
if (!shellcheck && process.env.CI) throw new Error('CI has to check the shell snippets; missing: shellcheck');
if (!shellcheck) console.warn('snippets: 1 check is skipped: shellcheck does not work here');
test.skipIf(!shellcheck)('shellcheck finds nothing', async () => {
	// SC2016: jq programs and JSON stand in single quotes on purpose. SC1112: a documented message may hold a typographic quote.
	await clean('shellcheck', ['-e', 'SC2016,SC1112', ...written('curl', 'one per recipe and provider')]);
});
