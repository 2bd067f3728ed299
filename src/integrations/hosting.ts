import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCatalogue } from '../catalogue/build.ts';
import { assetFolder } from '../addresses/files.ts';
import { nginxMap, redirectRules } from '../outputs/hosts/redirect-files.ts';
import { type Redirect, redirectsOf } from '../catalogue/redirects.ts';
import { headersFile, hostFiles } from '../outputs/hosts/headers.ts';
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

/** Writes _headers and _redirects beside the pages for the hosts that read them, and the redirects as nginx includes them. */
export function hosting(): AstroIntegration {
	return {
		name: 'hosting',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				const assets = readdirSync(join(root, assetFolder)).map((name) => assetFolder + name);
				const all = redirects();
				writeFileSync(join(root, hostFiles.headers), headersFile(basePath, assets.sort()));
				writeFileSync(join(root, hostFiles.redirects), redirectRules(all, basePath));
				writeFileSync(join(root, hostFiles.nginxRedirects), nginxMap(all));
			},
		},
	};
}
