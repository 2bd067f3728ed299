import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from '../src/site.ts';
import { recover } from './build/swap.ts';
import { type Assets, staticHost } from './host.ts';

type Site = { version: string; assets: Assets; answer: (request: Request) => Response | Promise<Response> };

const tries = 50;
const millisecondsBetween = 20;

/**
 * A staticHost for a site that may be replaced at any moment: an answer counts when the site was the same before and after.
 * Pages that were loaded from an earlier site still get their assets. When there is no site for a second, the answer is 503.
 */
export function liveHost(root: string, options?: { redirects?: boolean }): (request: Request) => Promise<Response> {
	let site: Site | undefined;
	async function answer(request: Request): Promise<Response | undefined> {
		const version = versionOf(root);
		if (version === undefined) return void recover(root);
		const now = site?.version === version ? site : openSite(root, version, site?.assets, options);
		if (versionOf(root) !== version) return undefined;
		site = now;
		const found = await now.answer(request);
		return versionOf(root) === version ? found : undefined;
	}
	return async (request) => {
		let failure: unknown;
		for (let left = tries; left > 0; left--) {
			try {
				const found = await answer(request);
				if (found) return found;
			} catch (error) {
				failure = error;
			}
			await new Promise((done) => setTimeout(done, millisecondsBetween));
		}
		if (failure) console.error(failure);
		return failure
			? new Response('Internal server error', { status: 500 })
			: new Response(`No site at ${basePath}/ now: it is being replaced, or was removed. Run npm run build.`, { status: 503 });
	};
}

function openSite(root: string, version: string, former: Assets = new Map(), options?: { redirects?: boolean }): Site {
	const app = staticHost(root, { ...options, former });
	return { version, assets: new Map([...former, ...assetsOf(root)]), answer: (request) => app.fetch(request) };
}

/** Changes when the site is replaced: the home page is put in place last. Undefined while there is none. */
function versionOf(root: string): string | undefined {
	const stats = statSync(join(root, 'index.html'), { throwIfNoEntry: false });
	return stats && [stats.dev, stats.ino, stats.mtimeMs, stats.ctimeMs].join(' ');
}

function assetsOf(root: string): Assets {
	const folder = join(root, '_astro');
	if (!statSync(folder, { throwIfNoEntry: false })) return new Map();
	return new Map(readdirSync(folder).map((name) => [`/_astro/${name}`, new Uint8Array(readFileSync(join(folder, name)))]));
}
