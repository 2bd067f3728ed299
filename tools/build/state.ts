import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stateVariable } from '../../src/kept/kept.ts';

const keptFolder = '.build/kept';

/** What decides, besides the content and the address of the site, which bytes a build makes: its code, its packages, Node. */
export function stateOf(root: string): string {
	const code = ['src', 'tools/build'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).flatMap((item) =>
			item.isFile() ? [join(item.parentPath, item.name).slice(root.length)] : [],
		),
	);
	const names = ['astro.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json', ...code.sort()];
	return hashOf([process.version, ...names.flatMap((name) => [name, readFileSync(join(root, name), 'utf8')])]);
}

const hashOf = (parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/** Lets this build use what earlier builds of this code kept for the same address, unless it is to be `fresh`. What other code kept goes. */
export function useKept(root: string, fresh: boolean): void {
	const state = stateOf(root);
	const kept = join(state, hashOf([process.env.SITE_URL ?? '']));
	process.env[stateVariable] = kept;
	const folder = join(root, keptFolder);
	if (fresh) rmSync(join(folder, kept), { recursive: true, force: true });
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder))
		if (name !== state && name !== 'dev') rmSync(join(folder, name), { recursive: true, force: true });
}
