// Which Node runs the project: the one in node_modules, or the machine's own where that one can't run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a version such as `24.2.0` runs the TypeScript of this project: it strips types, and tells a module that it was started. */
export function runsProject(version) {
	const [major, minor] = version.split('.').map(Number);
	if (major === 22) return minor >= 18;
	return major === 24 ? minor >= 2 : major > 24;
}

/** Throws when neither Node is good enough. Scripts find the one in node_modules first, so one that can't run has to go. */
export function chooseNode(root) {
	const folder = join(root, 'node_modules/.bin');
	linkNode(root, join(folder, 'node'));
	const { status, stdout } = spawnSync(join(folder, 'node'), ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
	const brought = status === 0 ? stdout.trim().slice(1) : undefined;
	if (brought && runsProject(brought)) return;
	for (const name of readdirSync(folder).filter((item) => /^node(?:\.(?:cmd|ps1|exe))?$/.test(item))) rmSync(join(folder, name));
	const own = process.versions.node;
	if (runsProject(own)) return;
	const found = brought ? `npm found Node ${brought}` : 'npm found none that runs';
	throw new Error(
		`Errdex needs Node 22.18 or newer (of 24, 24.2 or newer); this machine has ${own}, and ${found} on ${process.platform}-${process.arch}.`,
	);
}

/** npm before 11 loses the link: when it drops the packages for other machines, it removes the link that all of them name. */
function linkNode(root, link) {
	if (process.platform === 'win32' || existsSync(link)) return;
	const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const name = Object.keys(optionalDependencies ?? {}).find((item) => existsSync(join(root, 'node_modules', item, 'bin/node')));
	mkdirSync(join(link, '..'), { recursive: true });
	rmSync(link, { force: true });
	if (name) symlinkSync(join('../', name, 'bin/node'), link);
}
