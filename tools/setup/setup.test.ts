import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A program that stands for the Node that npm brings: it says this version and does nothing else. */
const bringsNode = (version: string) => ({ 'node_modules/brought/bin/node': `#!/bin/sh\necho v${version}\n` });

/** What npm does in place of the real one: files to write, or an exit code. */
const fakeNpm = (files: Record<string, string>, exitCode = 0) => `
	const fs = require('node:fs'), path = require('node:path');
	if (fs.existsSync('node_modules/kept')) throw new Error('npm works on what is in use');
	fs.appendFileSync(${'process.env.NPM_CALLS'}, process.argv.slice(2).join(' ') + '\\n');
	for (const [name, text] of Object.entries(${JSON.stringify(files)})) {
		fs.mkdirSync(path.dirname(name), { recursive: true });
		fs.writeFileSync(name, text, { mode: 0o755 });
	}
	process.exit(${exitCode});`;

/** A project with the setup of this one, dependencies of an earlier lock file, and an npm that is not the real one. */
function project(npm: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'errdex-setup-'));
	folders.push(folder);
	const files = {
		'package.json': '{"optionalDependencies":{"other":"1.0.0","brought":"1.0.0"}}',
		'package-lock.json': '{"a":"new lock file"}',
		'node_modules/kept/index.js': 'from the former lock file',
		'node_modules/.setup': 'stamp of the former lock file',
		'npm.cjs': npm,
	};
	for (const [name, text] of Object.entries({ ...files, ...bringsNode('24.21.0') })) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	chmodSync(join(folder, 'node_modules/brought/bin/node'), 0o755);
	cpSync('tools/setup.mjs', join(folder, 'tools/setup.mjs'));
	cpSync('tools/setup', join(folder, 'tools/setup'), { recursive: true });
	return folder;
}

const env = (folder: string) => ({ ...process.env, npm_execpath: join(folder, 'npm.cjs'), NPM_CALLS: join(folder, 'calls') });
const setUp = (folder: string, node: string[] = []) =>
	spawnSync(process.execPath, [...node, join(folder, 'tools/setup.mjs')], { cwd: folder, encoding: 'utf8', env: env(folder) });
const modules = (folder: string) => readdirSync(join(folder, 'node_modules')).sort();
const pretend = (version: string) => [
	'--import',
	`data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`,
];
const installed = { 'node_modules/new/index.js': '', 'node_modules/.package-lock.json': '{}', ...bringsNode('24.21.0') };

test('npm is given what it reads of each workspace', () => {
	const manifest = 'packages/thing/package.json';
	const folder = project(`if (!require('node:fs').existsSync('${manifest}')) process.exit(1);${fakeNpm(installed)}`);
	mkdirSync(dirname(join(folder, manifest)), { recursive: true });
	writeFileSync(join(folder, manifest), '{"name":"thing"}');
	const { status, stderr } = setUp(folder);
	expect(status, stderr).toBe(0);
	expect(modules(folder)).toContain('new');
});

// npm 10 has been seen to crash and end with 0.
test.each([1, 0])('a changed lock file, no network, npm ends with %i: one sentence, and the dependencies stay', (exitCode) => {
	const folder = project(fakeNpm({ 'node_modules/half/index.js': '' }, exitCode));
	const before = modules(folder);
	for (let again = 0; again < 2; again++) {
		const { status, stderr } = setUp(folder);
		expect([status, stderr]).toEqual([
			1,
			'Installing dependencies …\nnpm could not install the dependencies; node_modules is as it was.\n',
		]);
		expect(modules(folder)).toEqual(before);
	}
});

test('what npm has installed takes the place of what was there, once and without install scripts', () => {
	const folder = project(fakeNpm(installed));
	for (let again = 0; again < 2; again++) expect(setUp(folder)).toMatchObject({ status: 0 });
	expect(modules(folder)).toEqual(['.bin', '.package-lock.json', '.setup', 'brought', 'new']);
	expect(readFileSync(join(folder, 'calls'), 'utf8')).toMatch(/^ci .*--ignore-scripts.*\n$/);
});

test('two setups at once install once', async () => {
	const folder = project(`Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);${fakeNpm(installed)}`);
	const ends = [1, 2].map(() => {
		const child = spawn(process.execPath, [join(folder, 'tools/setup.mjs')], { cwd: folder, env: env(folder) });
		return new Promise((done) => child.once('exit', done));
	});
	expect(await Promise.all(ends)).toEqual([0, 0]);
	expect(readFileSync(join(folder, 'calls'), 'utf8').split('\n')).toHaveLength(2);
});

test('a lock that names nobody yet is one that is being made', async () => {
	const folder = project(fakeNpm(installed));
	const lock = join(folder, 'node_modules/.installing');
	writeFileSync(lock, '');
	const child = spawn(process.execPath, [join(folder, 'tools/setup.mjs')], { cwd: folder, env: env(folder) });
	const end = new Promise((done) => child.once('exit', done));
	await new Promise((done) => setTimeout(done, 1_500));
	expect(existsSync(lock), 'it is left alone').toBe(true);
	expect(existsSync(join(folder, 'calls')), 'nothing is installed').toBe(false);
	rmSync(lock);
	expect(await end).toBe(0);
});

test('a setup that was killed does not stop the next one', () => {
	const folder = project(fakeNpm(installed));
	writeFileSync(join(folder, 'node_modules/.installing'), String(spawnSync(process.execPath, ['--version']).pid));
	mkdirSync(join(folder, 'node_modules/.aside/old'), { recursive: true });
	expect(setUp(folder)).toMatchObject({ status: 0 });
	expect(modules(folder)).toEqual(['.bin', '.package-lock.json', '.setup', 'brought', 'new']);
});

test.each(['18.0.0', '20.0.0', '20.10.0', '22.0.0', '22.17.1', '24.0.0', '26.10.0'])(
	'the Node that npm brings makes %s good enough',
	(version) => {
		const folder = project(fakeNpm(installed));
		expect(setUp(folder, pretend(version))).toMatchObject({ status: 0 });
		expect(existsSync(join(folder, 'node_modules/.bin/node'))).toBe(true);
	},
);

test.each([
	['22.18.0', 0],
	['24.2.0', 0],
	['26.10.0', 0],
	['18.20.8', 1],
	['20.20.2', 1],
	['22.17.1', 1],
	['23.11.1', 1],
	['24.1.0', 1],
])('where npm brings none that runs, Node %s ends with %i', (version, code) => {
	const folder = project(fakeNpm({ ...installed, ...bringsNode('24.0.0') }));
	const { status, stderr } = setUp(folder, pretend(version));
	expect(status).toBe(code);
	// Scripts would find it first.
	expect(existsSync(join(folder, 'node_modules/.bin/node'))).toBe(false);
	if (code === 1)
		expect(stderr.trim().split('\n').slice(1)).toEqual([expect.stringMatching(/^Errdex needs Node 22\.18 .* has \d+\.\d+\.\d+, /)]);
});

test('a Node that is too old to install gets one sentence', () => {
	const { status, stderr } = setUp(project(fakeNpm(installed)), pretend('16.20.2'));
	expect([status, stderr]).toEqual([1, 'Errdex needs Node 18 or newer to install itself; this is Node 16.20.2.\n']);
});

test('old versions of Node can read all of it', () => {
	const texts = ['tools/setup.mjs', ...readdirSync('tools/setup').map((name) => `tools/setup/${name}`)]
		.filter((name) => name.endsWith('.mjs'))
		.map((name) => readFileSync(name, 'utf8'));
	for (const text of texts) {
		expect(text).not.toMatch(/import\.meta\.(?:dirname|filename|main)/);
		expect(
			[...text.matchAll(/ from '([^']+)'/g)].map(([, from]) => from).filter((from) => !/^node:|^\.\/.*\.mjs$/.test(from ?? '')),
		).toEqual([]);
	}
});
