import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { names } from '../addresses/early-files.ts';
import { apiFolder, boxFolder } from '../addresses/files.ts';
import { handedOver } from '../load/handed-over.ts';

/** Routes that make such a file when somebody asks for it. */
const routes = {
	'/[...path].md': 'markdown',
	'/[provider]/llms-full.txt': 'llms-full',
	[`${apiFolder}[...file].json`]: 'api',
	[names]: 'box',
	[`${boxFolder}[...shard].json`]: 'box-shard',
};

/**
 * What programs and the box read: in dev it is made when it is asked for. In a build that writes it beside Astro, it is put beside the
 * pages, and the code that makes it isn't bundled. Comes before what reads the site.
 */
export function programFiles(): AstroIntegration {
	return {
		name: 'program-files',
		hooks: {
			'astro:config:setup': ({ injectRoute }) => {
				if (handedOver()?.programFiles) return;
				for (const [pattern, name] of Object.entries(routes)) injectRoute({ pattern, entrypoint: `src/pages/_programs/${name}.ts` });
			},
			'astro:build:done': async ({ dir }) => {
				const folder = await handedOver()?.programFiles;
				if (folder !== undefined) moveFiles(folder, fileURLToPath(dir));
			},
		},
	};
}

function moveFiles(from: string, to: string): void {
	for (const item of readdirSync(from, { recursive: true, withFileTypes: true })) {
		if (!item.isFile()) continue;
		const file = join(item.parentPath, item.name);
		const place = join(to, relative(from, file));
		mkdirSync(dirname(place), { recursive: true });
		renameSync(file, place);
	}
}
