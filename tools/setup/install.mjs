// Installs the dependencies when the lock file has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes node_modules hold what package-lock.json names. They are installed aside and moved in when all are there: without a
 * network, what was there stays. Throws when npm can't install them.
 */
export function installDependencies(root) {
	const modules = join(root, 'node_modules');
	const stampFile = join(modules, '.setup');
	const stamp = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.update(process.platform + process.arch)
		.digest('hex');
	const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
	if (isInstalled()) return;
	mkdirSync(modules, { recursive: true });
	const free = takeLock(join(modules, '.installing'));
	try {
		// Another process may have installed them while this one waited.
		if (isInstalled()) return;
		console.error('Installing dependencies …');
		const aside = join(modules, '.aside');
		rmSync(aside, { recursive: true, force: true });
		mkdirSync(join(aside, 'node_modules'), { recursive: true });
		for (const name of ['package.json', 'package-lock.json', '.npmrc', ...workspaces(root)]) {
			if (!existsSync(join(root, name))) continue;
			mkdirSync(dirname(join(aside, name)), { recursive: true });
			copyFileSync(join(root, name), join(aside, name));
		}
		if (!runNpm(aside)) {
			rmSync(aside, { recursive: true, force: true });
			throw new Error('npm could not install the dependencies; node_modules is as it was.');
		}
		rmSync(stampFile, { force: true });
		moveIn(aside, modules);
		writeFileSync(stampFile, stamp);
	} finally {
		free();
	}
}

/** What npm reads of each workspace. */
function workspaces(root) {
	const folder = join(root, 'packages');
	return existsSync(folder) ? readdirSync(folder).map((name) => `packages/${name}/package.json`) : [];
}

/** Whether npm installed everything. No package of the project needs an install script. */
function runNpm(folder) {
	const [command, ...args] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
	const quick = ['--prefer-offline', '--fetch-retry-mintimeout=1000'];
	const options = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...quick];
	const { status } = spawnSync(command, [...args, 'ci', ...options], { cwd: folder, stdio: 'inherit' });
	// npm 10 can crash without a network and end with 0. It writes this file last.
	return status === 0 && existsSync(join(folder, 'node_modules/.package-lock.json'));
}

/** Swaps what a folder holds and not the folder, which may be a mount point. Its own entries begin with a dot, as .bin does. */
function moveIn(aside, modules) {
	const old = join(aside, 'old');
	mkdirSync(old);
	for (const name of readdirSync(modules))
		if (name !== '.aside' && name !== '.installing') renameSync(join(modules, name), join(old, name));
	for (const name of readdirSync(join(aside, 'node_modules'))) renameSync(join(aside, 'node_modules', name), join(modules, name));
	rmSync(aside, { recursive: true, force: true });
}

/** Waits until no other process that lives installs, and returns what lets the next one in. */
function takeLock(file) {
	let said = false;
	for (;;) {
		try {
			writeFileSync(file, String(process.pid), { flag: 'wx' });
			return () => rmSync(file, { force: true });
		} catch (error) {
			if (error.code !== 'EEXIST') throw error;
		}
		const holder = holderOf(file);
		if (holder !== undefined && !isRunning(holder)) rmSync(file, { force: true });
		else if (holder !== undefined && !said) {
			said = true;
			console.error(`Waiting for process ${holder}, which installs the dependencies …`);
		}
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
	}
}

/** The process that a lock names; undefined while it is being made or is gone. */
function holderOf(file) {
	try {
		const text = readFileSync(file, 'utf8');
		// Who makes it writes its number a moment later. One that was killed in between never does.
		return text === '' && Date.now() - statSync(file).mtimeMs < 5_000 ? undefined : Number(text);
	} catch {
		return undefined;
	}
}

/** In a container, this process may have the number of one that was killed. */
function isRunning(pid) {
	if (!(pid > 0) || pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}
