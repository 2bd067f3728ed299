import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const hashOf = (parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/** Names the state of the project at `root`: of the code in src/, its packages, Node, and further files and folders. */
export function codeState(root: string, further: { files?: string[]; folders?: string[] } = {}): string {
	const code = ['src', ...(further.folders ?? [])].flatMap((folder) => filesBelow(root, folder));
	const names = ['package-lock.json', 'package.json', ...(further.files ?? []), ...code.sort()];
	return hashOf([process.version, ...names.flatMap((name) => [name, readFileSync(join(root, name), 'utf8')])]);
}

function filesBelow(root: string, folder: string): string[] {
	const items = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
	return items.flatMap((item) => (item.isFile() ? [join(item.parentPath, item.name).slice(root.length)] : []));
}
