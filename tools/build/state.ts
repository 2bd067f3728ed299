import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stateVariable } from '../../src/kept/kept.ts';
import { codeState, hashOf } from '../../src/kept/state.ts';
import { readFolder } from '../../src/load/read-before.ts';
import { setAside } from './former.ts';

const keptFolder = '.build/kept';

/** What decides, besides the content and the address of the site, which bytes a build makes. */
export const stateOf = (root: string) => codeState(root, { files: ['astro.config.mjs', 'tsconfig.json'], folders: ['tools/build'] });

/** Lets this build use what earlier builds of this code kept for the same address, unless it is to be `fresh`. What other code kept goes. */
export function useKept(root: string, fresh: boolean): void {
	const state = stateOf(root);
	const kept = join(state, hashOf([process.env.SITE_URL ?? '']));
	process.env[stateVariable] = kept;
	const folder = join(root, keptFolder);
	if (fresh) for (const name of [join(folder, kept), join(root, readFolder)]) if (existsSync(name)) setAside(name, root);
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) if (name !== state && name !== 'dev') setAside(join(folder, name), root);
}
