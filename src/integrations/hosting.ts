import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { assetFolder } from '../addresses/files.ts';
import { headersFile, hostFiles } from '../outputs/hosts/headers.ts';
import { basePath } from '../site.ts';

let moved: ReadonlySet<string> = new Set();

/** Whether an address of the build leads elsewhere: built as a page, and no business of a search engine. */
export const leadsElsewhere = (address: string): boolean => moved.has(address);

/** Writes _headers beside the pages for the hosts that read it. Comes before what asks `leadsElsewhere`. */
export function hosting(): AstroIntegration {
	return {
		name: 'hosting',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				const assets = readdirSync(join(root, assetFolder)).map((name) => assetFolder + name);
				writeFileSync(join(root, hostFiles.headers), headersFile(basePath, assets.sort()));
				// src/pages/[redirects].ts wrote all of them there; reading the content once more would take seconds.
				const lines = readFileSync(join(root, hostFiles.caddyRedirects), 'utf8').split('\n');
				moved = new Set(lines.map((line) => line.split(' ')[0] ?? ''));
			},
		},
	};
}
