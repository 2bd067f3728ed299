import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below a folder of `root`, as paths from `root` with forward slashes, in order. None when the folder is missing.
 * Names that begin with a dot belong to systems and editors and are left out. A link is listed and never followed.
 * A folder that can't be read goes to `fail`, with the reason.
 */
export function filesBelow(root: string, folder: string, fail: (folder: string, message: string) => void): string[] {
	try {
		return readdirSync(join(root, folder), { withFileTypes: true })
			.filter(({ name }) => !name.startsWith('.'))
			.flatMap((entry) => {
				const path = `${folder}/${entry.name}`;
				return entry.isDirectory() && !/\.(?:yaml|mdx)$/.test(entry.name) ? filesBelow(root, path, fail) : [path];
			})
			.sort();
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') fail(folder, reasonOf(error));
		return [];
	}
}

/** A record is a few kilobytes. The limit keeps a check of any file under a few seconds. */
const largest = 256_000;

/** The text of a file without its byte order mark, or what keeps it from being read. `most` is its largest size in bytes. */
export function readText(root: string, file: string, most = largest): { text: string } | { message: string } {
	const path = join(root, file);
	try {
		// Nothing is opened before it's known to be a file: a pipe would wait for a writer forever, and a link can show any file of the machine.
		const about = lstatSync(path);
		if (about.isSymbolicLink()) return { message: 'a symbolic link; put the file itself here' };
		if (about.isDirectory()) return { message: 'a folder has the name of a file; rename it, or move what is in it' };
		if (!about.isFile()) return { message: 'neither a file nor a folder; delete it' };
		if (about.size > most) return { message: `larger than ${most / 1000} kB; split it, or shorten what is in it` };
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
	} catch (error) {
		return { message: reasonOf(error) };
	}
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

function reasonOf(error: unknown): string {
	const code = codeOf(error);
	if (code === 'ENOENT') return 'missing; the content needs this file';
	if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'not UTF-8; save the file in that encoding';
	return `cannot be read: ${error instanceof Error ? error.message : error}`;
}
