import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type Next } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { hostFiles, revalidated } from '../src/outputs/hosts/headers.ts';
import { basePath } from '../src/site.ts';
import { headersFor, readHeaders, readRedirects } from './host-files.ts';

/**
 * Answers requests for a built site the way a static host does: `_headers` and `_redirects` applied, folders with a slash
 * at the end, and 404.html for everything else. Nothing outside `root` is sent.
 * With `redirects: false` it is the plainest host there is: it ignores `_redirects`.
 */
export function staticHost(root: string, { redirects = true } = {}): Hono {
	const moved = redirects ? readRedirects(join(root, '_redirects')) : new Map<string, string>();
	const app = new Hono();
	app.use(refuseMalformed, addHeaders(root), compress({ threshold: 0 }), etag());
	app.use((context, next) => (isHostFile(context.req.path) ? Promise.resolve(context.notFound()) : next()));
	app.use(async (context, next) => {
		const target = moved.get(context.req.path);
		if (target !== undefined) return context.redirect(target, 301);
		if (isFolderWithoutSlash(root, context.req.path)) return context.redirect(`${context.req.path}/`, 308);
		return next();
	});
	app.use(`${basePath}/*`, nameMarkdown);
	app.get(`${basePath}/*`, serveStatic({ root, rewriteRequestPath: (path) => path.slice(basePath.length) }));
	app.notFound((context) => context.html(notFoundPage(root), 404));
	app.onError((error, context) => {
		console.error(error);
		return context.text('Internal server error', 500);
	});
	return app;
}

/** A path that is no valid percent-encoding gets a 400. */
async function refuseMalformed(context: Context, next: Next) {
	try {
		decodeURIComponent(context.req.path);
	} catch {
		return context.text('Bad request', 400);
	}
	return next();
}

/** What lies beside the pages for hosts, in any spelling that leads to the file. */
function isHostFile(path: string): boolean {
	const file = decodeURIComponent(path).toLowerCase().slice(basePath.length).replace(/^\/+/, '/');
	return Object.values(hostFiles).includes(file);
}

/** Hono has no type for Markdown. */
async function nameMarkdown(context: Context, next: Next) {
	await next();
	if (context.res.ok && context.req.path.endsWith('.md')) context.res.headers.set('content-type', 'text/markdown; charset=utf-8');
}

/** Adds what `_headers` asks for. An error page doesn't get the type or the lifetime of the file that is missing. */
function addHeaders(root: string) {
	const rules = readHeaders(join(root, '_headers'));
	return async (context: Context, next: Next) => {
		await next();
		const aboutTheFile = /^(?:content-type|cache-control)$/i;
		for (const [name, value] of headersFor(rules, context.req.path))
			if (context.res.status < 400 || !aboutTheFile.test(name)) context.res.headers.set(name, value);
		if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', revalidated);
	};
}

/** Only paths made of plain names, so that a redirect can't leave the site. */
function isFolderWithoutSlash(root: string, path: string): boolean {
	if (!path.startsWith(`${basePath}/`) || !/^(?:\/[\w@~-][\w.@~-]*)+$/.test(path)) return false;
	return statSync(join(root, path.slice(basePath.length)), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function notFoundPage(root: string): string {
	try {
		return readFileSync(join(root, '404.html'), 'utf8');
	} catch {
		return 'Not found';
	}
}
