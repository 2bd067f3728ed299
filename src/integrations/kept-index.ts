import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { keptFolder } from '../kept/kept.ts';

/** Pagefind names files in these after their content. It skips those that are there, and compressing them takes half of its last second. */
const folders = ['fragment', 'index', 'filter'];

const kept = (name: string) => join(keptFolder(), 'text-index', name);
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

/** Puts what an earlier build wrote into the folder of an index that is about to be written. */
export function putKept(index: string): void {
	for (const name of folders) shareAll(kept(name), join(index, name), filesIn(kept(name)));
}

/** Takes out of a written index what it doesn't name, and keeps the rest for the next build. */
export function keepFiles(index: string): void {
	const isNamed = namedIn(index);
	for (const name of folders) {
		const [written, before] = [filesIn(join(index, name)), filesIn(kept(name))];
		for (const file of written) if (!isNamed(file)) rmSync(join(index, name, file));
		for (const file of before) if (!isNamed(file)) rmSync(join(kept(name), file));
		const known = new Set(before);
		const added = written.filter((file) => isNamed(file) && !known.has(file));
		shareAll(join(index, name), kept(name), added);
	}
}

/** `en_02995f5.pf_fragment` is named by its hash: `02995f5`. */
const hashOf = (file: string) => /_([^.]*)/.exec(file)?.[1] ?? '';

/** Tells whether the lists of an index name a file. They are binary, so whatever follows a "_" there may be a hash. */
function namedIn(index: string): (file: string) => boolean {
	const lengths = new Set(folders.flatMap((name) => filesIn(join(index, name))).map((file) => hashOf(file).length));
	const lists = filesIn(index).filter((name) => name.endsWith('.pf_meta'));
	const named = new Set<string>();
	for (const list of lists) {
		const text = gunzipSync(readFileSync(join(index, list))).toString('latin1');
		for (const { index: at } of text.matchAll(/_/g)) for (const length of lengths) named.add(text.slice(at + 1, at + 1 + length));
	}
	return (file) => named.has(hashOf(file));
}

/** Links files, or copies them where links can't be made. Nobody writes to them again. */
function shareAll(from: string, to: string, files: string[]): void {
	if (files.length > 0) mkdirSync(to, { recursive: true });
	for (const file of files) {
		try {
			linkSync(join(from, file), join(to, file));
		} catch {
			copyFileSync(join(from, file), join(to, file));
		}
	}
}
