import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagefindFolder } from '../addresses/files.ts';
import { close, createIndex } from 'pagefind';

/** What nobody looks for in prose, and much of the text: programs and the list of sources. */
const unsearched = ['snippet-tabs', 'ol.sources'];

/** Indexes the built pages with Pagefind; in dev, serves the index of the last build. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const path = fileURLToPath(dir);
				const { index, errors } = await createIndex({ includeCharacters: '_-', excludeSelectors: unsearched });
				if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
				const added = await index.addDirectory({ path });
				// Pagefind's own writeFiles answers before all is on the disk: closed right after it, it left files empty.
				const { errors: unread, files } = await index.getFiles();
				await close();
				const failed = [...added.errors, ...unread];
				if (failed.length > 0) throw new Error(`Pagefind: ${failed.join(', ')}`);
				writeIndex(join(path, 'pagefind'), files);
				logger.info(`${added.page_count} pages indexed`);
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use(pagefindFolder, (request, response, next) => {
					const file = join(process.cwd(), 'dist/pagefind', (request.url ?? '').replace(/[?#].*$/, ''));
					if (file.includes('..') || !existsSync(file)) return next();
					if (file.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
					createReadStream(file).pipe(response);
				});
			},
		},
	};
}

/** Pagefind brings user interfaces of its own, which no page loads. */
const notOurs = /^pagefind-.*(?:ui|highlight)\.(?:js|css)$/;

function writeIndex(folder: string, files: { path: string; content: Uint8Array }[]): void {
	for (const { path, content } of files) {
		if (notOurs.test(path)) continue;
		if (content.length === 0) throw new Error(`Pagefind: ${path} is empty`);
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
