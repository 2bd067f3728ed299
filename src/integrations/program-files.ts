import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { handedOver } from '../load/handed-over.ts';

/** Puts what was written for programs beside the pages, when they were made beside Astro. Comes before what reads the site. */
export function programFiles(): AstroIntegration {
	return {
		name: 'program-files',
		hooks: {
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
