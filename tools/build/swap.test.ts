import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Refusal } from '../command.ts';
import { refuseForeign } from './swap.ts';

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function emptyFolder(parent = tmpdir()): string {
	const folder = mkdtempSync(join(parent, 'errdex-swap-'));
	folders.push(folder);
	return folder;
}

const former = { 'index.html': 'old home', 'gone/index.html': 'gone', '_astro/old.js': 'old', about: 'a file that becomes a folder' };
const next = { 'index.html': 'new home', 'come/index.html': 'come', '_astro/new.js': 'new', 'about/index.html': 'about' };

function write(root: string, files: Record<string, string>): void {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, name)), { recursive: true });
		writeFileSync(join(root, name), text);
	}
}

const read = (root: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(root, { recursive: true, encoding: 'utf8' })
			.filter((name) => statSync(join(root, name)).isFile())
			.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(root, name), 'utf8')]),
	);

const swap = resolve('tools/build/swap.ts');
const publishes = `const work = workFolder(); cpSync('fresh', work + '/site', { recursive: true }); publish(work, 'dist')`;

const imports = `import { cpSync } from 'node:fs'; import { endInterrupted, publish, tidyUp, tidyUpBehind, workFolder } from ${JSON.stringify(swap)};`;
const node = (...code: string[]) => ['--input-type=module-typescript', '--eval', imports + code.join(';')];

/** Swaps in the site of a project, and kills that right before its n-th change of the file system. */
function killedAt(step: number, project: string, code: string): boolean {
	const { signal, status, stderr } = spawnSync(process.execPath, ['--import', resolve('tools/build/kill-at.mjs'), ...node(code)], {
		...{ cwd: project, encoding: 'utf8' },
		env: { ...process.env, KILL_AT: String(step) },
	});
	expect(signal ?? status, stderr).toBeOneOf([0, 'SIGKILL']);
	return signal === 'SIGKILL';
}

/** What the next command does first, in each of the projects. */
function recover(projects: string[]): void {
	const code = projects.map((project) => `process.chdir(${JSON.stringify(project)}); endInterrupted('dist'); tidyUp()`);
	const { status, stderr } = spawnSync(process.execPath, node(...code), { encoding: 'utf8' });
	expect(status, stderr).toBe(0);
}

/** The ways in which a file system can make the swap hard. Each answers a project whose dist/ holds the former site. */
const places: Record<string, () => string> = {
	'one file system': () => {
		const project = emptyFolder();
		mkdirSync(join(project, '.build'));
		return project;
	},
	'.build on another file system': () => {
		const project = emptyFolder();
		symlinkSync(emptyFolder('/dev/shm'), join(project, '.build'));
		return project;
	},
};
const otherFileSystem = existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(tmpdir()).dev;

describe.each(Object.entries(places))('%s', (name, project) => {
	test.skipIf(name !== 'one file system' && !otherFileSystem)('a kill before any step of the swap leaves a whole site', () => {
		const killed: string[] = [];
		for (;;) {
			const folder = project();
			write(join(folder, 'dist'), former);
			write(join(folder, 'fresh'), next);
			const ended = !killedAt(killed.length, folder, publishes);
			killed.push(folder);
			if (ended) break;
		}
		recover(killed);
		const sites = killed.map((folder) => read(join(folder, 'dist')));
		for (const site of sites) expect([former, next]).toContainEqual(site);
		expect(sites[0]).toEqual(former);
		expect(sites.at(-1)).toEqual(next);
		expect(killed.flatMap((folder) => readdirSync(join(folder, '.build')))).toEqual([]);
		expect(killed.length).toBeGreaterThan(4);
	});
});

test('what ends an interrupted swap can be interrupted too', () => {
	const killed: string[] = [];
	for (;;) {
		const folder = places['one file system']?.() ?? '';
		write(join(folder, 'dist'), former);
		write(join(folder, '.build/dist.ready'), next);
		const ended = !killedAt(killed.length, folder, `endInterrupted('dist')`);
		killed.push(folder);
		if (ended) break;
	}
	recover(killed);
	for (const folder of killed) expect(read(join(folder, 'dist'))).toEqual(next);
});

test('what is left is removed behind a program that has ended; the former site is set aside', async () => {
	const project = places['one file system']?.() ?? '';
	write(join(project, '.build/work-former/old'), former);
	write(join(project, '.build/work-former/cache'), next);
	write(join(project, '.build/kept'), next);
	const { status, stderr } = spawnSync(process.execPath, node('tidyUpBehind()'), { cwd: project, encoding: 'utf8' });
	expect(status, stderr).toBe(0);
	await expect.poll(() => readdirSync(join(project, '.build')), { timeout: 20_000 }).toEqual(['former', 'kept']);
	const [aside = ''] = readdirSync(join(project, '.build/former'));
	expect(read(join(project, '.build/former', aside))).toEqual(former);
});

test.skipIf(!otherFileSystem)('what a build runs from its folder finds the packages, wherever .build leads', () => {
	const folder = places['.build on another file system']?.() ?? '';
	write(folder, { 'node_modules/known/package.json': '{"exports":"./known.js"}', 'node_modules/known/known.js': '' });
	write(folder, { 'fresh/page.mjs': `import 'known'` });
	const runs = `const work = workFolder(); cpSync('fresh', work + '/site', { recursive: true }); await import(resolve(work, 'site/page.mjs'))`;
	const { status, stderr } = spawnSync(process.execPath, node(`import { resolve } from 'node:path'`, runs), {
		cwd: folder,
		encoding: 'utf8',
	});
	expect(status, stderr).toBe(0);
});

const mounts = spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;
test.skipIf(!mounts)('dist as a mount point gets the new site, and stays a mount point', () => {
	const folder = emptyFolder();
	write(join(folder, 'former'), former);
	write(join(folder, 'fresh'), next);
	mkdirSync(join(folder, 'dist'));
	// The mount goes with the process.
	const script = 'mount -t tmpfs tmpfs dist && cp -r former/. dist && "$@" && mountpoint -q dist && cp -r dist seen';
	const command = ['--mount', 'sh', '-c', script, 'sh', process.execPath, ...node(publishes)];
	const { status, stderr } = spawnSync('unshare', command, { cwd: folder, encoding: 'utf8' });
	expect(status, stderr).toBe(0);
	expect(read(join(folder, 'seen'))).toEqual(next);
});

test.skipIf(!otherFileSystem)('dist as a link stays one, and what it leads to gets the new site', () => {
	const [folder, elsewhere] = [emptyFolder(), emptyFolder('/dev/shm')];
	write(elsewhere, former);
	write(join(folder, 'fresh'), next);
	symlinkSync(elsewhere, join(folder, 'dist'));
	const { status, stderr } = spawnSync(process.execPath, node(publishes), { cwd: folder, encoding: 'utf8' });
	expect(status, stderr).toBe(0);
	expect(read(elsewhere)).toEqual(next);
});

test.each([
	['the project itself', '.'],
	['a folder above it', '..'],
	['sources', 'src'],
])('%s is no place for a site', (_, target) => {
	expect(() => refuseForeign(target)).toThrow(Refusal);
});

test('an empty folder, a built site and nothing at all may be replaced', () => {
	const folder = emptyFolder();
	write(join(folder, 'dist'), former);
	mkdirSync(join(folder, 'mount/lost+found'), { recursive: true });
	for (const name of ['dist', 'mount', 'nothing']) expect(() => refuseForeign(join(folder, name))).not.toThrow();
});
