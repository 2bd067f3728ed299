import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { keptFolder } from '../kept/kept.ts';

/** Pagefind names what is in these after its content. It compresses no file anew that is there, which takes half of its last second. */
const folders = ['fragment', 'index', 'filter'];

const kept = (name: string) => join(keptFolder(), 'text-index', name);
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

/** Puts what an earlier build wrote into the folder of an index that is about to be written. */
export function putKept(index: string): void {
	for (const name of folders) shareAll(kept(name), join(index, name), filesIn(kept(name)));
}

/** Takes out of a written index what it doesn't name, and keeps the rest for the next build. */
export function keepFiles(index: string): void {
	const named = filesIn(index)
		.filter((name) => name.endsWith('.pf_meta'))
		.map((name) => gunzipSync(readFileSync(join(index, name))).toString('latin1'))
		.join();
	const isNamed = (file: string) => named.includes(file.replace(/\..*$/, ''));
	for (const name of folders) {
		const [written, before] = [filesIn(join(index, name)), filesIn(kept(name))];
		for (const file of written) if (!isNamed(file)) rmSync(join(index, name, file));
		for (const file of before) if (!isNamed(file)) rmSync(join(kept(name), file));
		const added = written.filter((file) => isNamed(file) && !before.includes(file));
		shareAll(join(index, name), kept(name), added);
	}
}

/** Both names stand for one file where that can be: nobody writes to it again, and no file has to be made. */
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
