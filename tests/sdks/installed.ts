import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of a package that is loaded here, whatever version package.json asks for. */
export function installedVersion(row: string): string {
	// A row can be about one part of a package: @google/genai (ai.interactions).
	const name = row.replace(/ \(.*/, '');
	// Asked of the file that is loaded: some packages do not let package.json be imported.
	let folder = dirname(fileURLToPath(import.meta.resolve(name)));
	while (!isPackage(folder, name) && folder !== dirname(folder)) folder = dirname(folder);
	return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

function isPackage(folder: string, name: string): boolean {
	const file = join(folder, 'package.json');
	return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === name;
}
