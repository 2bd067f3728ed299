import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder of `root` whose name has one of these endings, as paths from `root` with forward slashes, in order. None when the folder is missing. */
export function filesBelow(root: string, folder: string, endings: string[]): string[] {
	const path = join(root, folder);
	if (!existsSync(path)) return [];
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.filter((name) => endings.some((ending) => name.endsWith(ending)))
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.sort();
}

/** The text of a file, or what keeps it from being read. */
export function readText(root: string, file: string): { text: string } | { message: string } {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, file))) };
	} catch (error) {
		return { message: reasonOf(error) };
	}
}

function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'ENOENT') return 'missing; the content needs this file';
	if (code === 'EISDIR') return 'a folder has the name of a file; rename it, or move what is in it';
	if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'not UTF-8; save the file in that encoding';
	return `cannot be read: ${error instanceof Error ? error.message : error}`;
}
