import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** Writes all.json as a gzip file beside it: a host that sends files as they are sends megabytes otherwise. */
export function packedData(): AstroIntegration {
	return {
		name: 'packed-data',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const file = fileURLToPath(new URL('api/v1/all.json', dir));
				writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
			},
		},
	};
}
