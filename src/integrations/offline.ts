import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from '../site.ts';

const workerFile = 'sw.js';
/** Stands in src/outputs/offline/worker.ts. */
const versionMark = '@@version@@';

/** The worker goes through the bundler of the pages. Its address lasts, so its name holds no hash. */
const workerChunk = {
	name: 'service-worker',
	apply: 'build' as const,
	applyToEnvironment: ({ name }: { name: string }) => name === 'client',
	buildStart(this: { emitFile: (file: { type: 'chunk'; id: string; fileName: string }) => unknown }) {
		this.emitFile({ type: 'chunk', id: 'src/outputs/offline/worker.ts', fileName: workerFile });
	},
};

/** Builds the service worker, and the list of what it keeps when a reader wants everything. Comes after what writes pages. */
export function offline(): AstroIntegration {
	return {
		name: 'offline',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({ vite: { plugins: [workerChunk] } });
			},
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				const files = filesIn(root).filter((name) => name !== workerFile);
				const wanted = files.filter(isWanted).map((name) => `${basePath}/${name.replace(/(^|\/)index\.html$/, '$1')}`);
				writeFileSync(join(root, 'offline.json'), JSON.stringify(wanted));
				const worker = join(root, workerFile);
				const code = readFileSync(worker, 'utf8');
				if (!code.includes(versionMark)) throw new Error(`${workerFile} has no ${versionMark} to replace`);
				writeFileSync(worker, code.replace(versionMark, versionOf(root, files)));
			},
		},
	};
}

const filesIn = (root: string) =>
	readdirSync(root, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => statSync(join(root, name)).isFile())
		.sort();

/** What pages and the box need: the names and every shard. The forms for programs, and pages that only lead on, are for the network. */
function isWanted(name: string): boolean {
	if (name.startsWith('pagefind/') || name === '404.html') return false;
	return /\.(?:html|css|js|svg)$/.test(name) || /^box(?:\/.*)?\.json$/.test(name);
}

/** Changes when anything does. The text index is left out: its bytes differ from build to build. */
function versionOf(root: string, files: string[]): string {
	const hash = createHash('sha256');
	for (const name of files.filter((file) => !file.startsWith('pagefind/'))) hash.update(name).update(readFileSync(join(root, name)));
	return hash.digest('hex').slice(0, 16);
}
