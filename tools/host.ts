import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type Next } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { getMimeType } from 'hono/utils/mime';
import { hostFiles, revalidated } from '../src/outputs/hosts/headers.ts';
import { basePath } from '../src/site.ts';
import { headersFor, readHeaders, readRedirects } from './host-files.ts';

/** Files whose names hold a hash, by path within the site. */
export type Assets = Map<string, Uint8Array<ArrayBuffer>>;

/**
 * Answers requests for a built site the way a static host does: `_headers` and `_redirects` applied, folders with a slash
 * at the end, and 404.html for everything else. Nothing outside `root` is sent.
 * With `redirects: false` it is the plainest host there is: it ignores `_redirects`. `former` are assets that the site no
 * longer has, for pages that were loaded before it was replaced. Rejects when a file is replaced while it is read.
 */
export function staticHost(root: string, { redirects = true, former = new Map() }: { redirects?: boolean; former?: Assets } = {}): Hono {
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
	app.use(`${basePath}/*`, nameMarkdown, readWhole);
	app.get(`${basePath}/*`, serveStatic({ root, rewriteRequestPath: (path) => path.slice(basePath.length) }));
	app.get(`${basePath}/_astro/*`, (context, next) => {
		const file = former.get(context.req.path.slice(basePath.length));
		return file ? context.body(file, 200, { 'content-type': getMimeType(context.req.path) ?? 'application/octet-stream' }) : next();
	});
	app.notFound((context) => context.html(notFoundPage(root), 404));
	app.onError((error) => {
		throw error;
	});
	return app;
}

/** Reads a file to its end before any of it is sent: what is replaced meanwhile must not become half an answer. */
async function readWhole(context: Context, next: Next) {
	await next();
	if (!context.res.body) return;
	const announced = context.res.headers.get('content-length');
	const body = await context.res.arrayBuffer();
	if (announced !== null && Number(announced) !== body.byteLength) throw new Error(`${context.req.path} was replaced while it was read`);
	context.res = new Response(body, context.res);
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
	try {
		return statSync(join(root, path.slice(basePath.length))).isDirectory();
	} catch {
		// It isn't there, or no file system takes a name like this.
		return false;
	}
}

function notFoundPage(root: string): string {
	try {
		return readFileSync(join(root, '404.html'), 'utf8');
	} catch {
		return 'Not found';
	}
}
