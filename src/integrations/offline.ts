import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from '../site.ts';

/** Writes the service worker, and the list of what it keeps when everything is wanted. Comes after what writes pages. */
export function offline(): AstroIntegration {
	return {
		name: 'offline',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				const files = filesIn(root);
				const wanted = files.filter(isWanted).map((name) => `${basePath}/${name.replace(/(^|\/)index\.html$/, '$1')}`);
				writeFileSync(join(root, 'offline.json'), JSON.stringify(wanted));
				const worker = stripTypeScriptTypes(readFileSync('src/outputs/offline/worker.ts', 'utf8')).replace(/^export \{\};$/m, '');
				const constants = `const version = '${versionOf(root, files)}', base = '${basePath}';\n`;
				writeFileSync(join(root, 'sw.js'), constants + worker.replace(/^\s*\/\/.*\n/gm, '').replace(/[ \t]+$/gm, ''));
			},
		},
	};
}

const filesIn = (root: string) =>
	readdirSync(root, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => statSync(join(root, name)).isFile())
		.sort();

/** What pages and the box need. The forms for programs, and pages that only lead on, are for the network. */
function isWanted(name: string): boolean {
	if (name.startsWith('pagefind/') || name === '404.html') return false;
	return /\.(?:html|css|js|svg)$/.test(name) || ['api/v1/signatures.json', 'search-texts.json'].includes(name);
}

/** Changes when anything does. The text index is left out: its bytes differ from build to build. */
function versionOf(root: string, files: string[]): string {
	const hash = createHash('sha256');
	for (const name of files.filter((file) => !file.startsWith('pagefind/'))) hash.update(name).update(readFileSync(join(root, name)));
	return hash.digest('hex').slice(0, 16);
}
