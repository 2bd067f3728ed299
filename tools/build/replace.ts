import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes `target` hold what `site` holds, where the folder itself can't be swapped: a mount point, another file system.
 * Whoever reads `target` meanwhile gets whole files: what is new comes first, the home page last, and only then goes what
 * is no longer there. Can be repeated after an interruption.
 */
export function replaceFiles(site: string, target: string): void {
	mkdirSync(target, { recursive: true });
	const [wanted, present] = [kinds(site), kinds(target)];
	for (const [name, kind] of present) if (wanted.has(name) && wanted.get(name) !== kind) remove(join(target, name));
	for (const [name, kind] of wanted) if (kind === 'folder') mkdirSync(join(target, name), { recursive: true });
	for (const name of filesOf(wanted)) put(join(site, name), join(target, name));
	for (const name of present.keys()) if (!wanted.has(name)) remove(join(target, name));
}

/** Everything below a folder with its kind, folders before what they hold. The file system's own folder is left out. */
function kinds(root: string): Map<string, 'folder' | 'file'> {
	const items = readdirSync(root, { recursive: true, withFileTypes: true });
	const named = items.map((item): [string, 'folder' | 'file'] => [
		join(item.parentPath, item.name).slice(join(root, '/').length),
		item.isDirectory() ? 'folder' : 'file',
	]);
	return new Map(named.filter(([name]) => !/^lost\+found\b/.test(name)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const filesOf = (all: Map<string, 'folder' | 'file'>): string[] => {
	const files = [...all].filter(([name, kind]) => kind === 'file' && name !== 'index.html').map(([name]) => name);
	return all.has('index.html') ? [...files, 'index.html'] : files;
};

/** A file appears whole, under its name, or not at all. */
function put(from: string, to: string): void {
	const half = join(dirname(to), '.errdex-half');
	copyFileSync(from, half);
	renameSync(half, to);
}

const remove = (path: string) => existsSync(path) && rmSync(path, { recursive: true });
