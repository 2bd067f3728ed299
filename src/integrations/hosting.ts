import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCatalogue } from '../catalogue/build.ts';
import { caddyMap, nginxMap, redirectRules } from '../outputs/hosts/redirect-files.ts';
import { type Redirect, redirectsOf } from '../catalogue/redirects.ts';
import { headersFile } from '../outputs/hosts/headers.ts';
import { loadFromDisk } from '../load/disk.ts';
import { basePath } from '../site.ts';

let known: Redirect[] | undefined;

/** Reading the content takes seconds: once a build is enough. */
function redirects(): Redirect[] {
	known ??= redirectsOf(buildCatalogue(loadFromDisk(process.cwd()).records));
	return known;
}

let moved: Set<string> | undefined;

/** Addresses that lead elsewhere: built as pages, and no business of a search engine. */
export function movedAddresses(): Set<string> {
	moved ??= new Set(redirects().map(({ from }) => from));
	return moved;
}

/** Writes _headers and _redirects beside the pages for the hosts that read them, and the redirects as nginx and Caddy include them. */
export function hosting(): AstroIntegration {
	return {
		name: 'hosting',
		hooks: {
			'astro:build:done': ({ dir }) => {
				writeFileSync(fileURLToPath(new URL('_headers', dir)), headersFile(basePath));
				const all = redirects();
				writeFileSync(fileURLToPath(new URL('_redirects', dir)), redirectRules(all, basePath));
				writeFileSync(fileURLToPath(new URL('_redirects.nginx', dir)), nginxMap(all));
				writeFileSync(fileURLToPath(new URL('_redirects.caddy', dir)), caddyMap(all));
			},
		},
	};
}
