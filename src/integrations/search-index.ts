import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagefindFolder } from '../addresses/files.ts';
import { close, createIndex } from 'pagefind';

/** Indexes the built pages with Pagefind; in dev, serves the index of the last build. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const path = fileURLToPath(dir);
				const { index, errors } = await createIndex({ includeCharacters: '_-' });
				if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
				const added = await index.addDirectory({ path });
				const written = await index.writeFiles({ outputPath: join(path, 'pagefind') });
				await close();
				const failed = [...added.errors, ...written.errors];
				if (failed.length > 0) throw new Error(`Pagefind: ${failed.join(', ')}`);
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
