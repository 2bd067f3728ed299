import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Records } from '../src/catalogue/records.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import { inflate } from '../tools/inflate.ts';
import { record } from '../tools/record.ts';

const copied = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'content', 'packages', 'public', 'src', 'tools'];

/** Makes `folder` a copy of this project with at least `size` entries, or with those of today for 0. Returns how many it has. */
export function writeErrdex(folder: string, size: number): number {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const name of copied) cpSync(name, join(folder, name), { recursive: true, filter: (path) => !/[/\\]dist$/.test(path) });
	linkPackages(join(folder, 'node_modules'));
	const { records } = loadFromDisk('.');
	const inflated = inflate(records, size);
	writeCopies(folder, records, inflated);
	// The copies are as old as their originals: no feed tells of thousands of new pages.
	rmSync(join(folder, 'content/record/published.json'));
	record(folder);
	return inflated.entries.length;
}

/** The packages of this project one by one: what Vite keeps beside them must not outlast the copy. */
function linkPackages(modules: string): void {
	mkdirSync(modules);
	const names = readdirSync('node_modules').filter((name) => !name.startsWith('.'));
	for (const name of names) symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
}

function writeCopies(folder: string, { providers, entries }: Records, inflated: Records): void {
	for (const { id, data } of inflated.providers.slice(providers.length)) {
		mkdirSync(join(folder, 'content/providers', id, 'errors'), { recursive: true });
		writeFileSync(join(folder, 'content/providers', id, 'provider.yaml'), stringify(data));
	}
	for (const { id, data } of inflated.entries.slice(entries.length))
		writeFileSync(join(folder, 'content/providers', `${id.replace('/', '/errors/')}.yaml`), stringify(data));
}
