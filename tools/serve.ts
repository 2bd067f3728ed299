import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { revalidated } from '../src/outputs/hosts/headers.ts';
import { basePath } from '../src/site.ts';

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.csv': 'text/csv; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
};

type HeaderRule = { pattern: string; headers: [string, string][] };

/** Reads a _headers file: a path, then indented `Name: value` lines. A trailing * matches the rest. */
function readHeaders(file: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
		const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
		if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
		else if (line.trim()) rules.push({ pattern: line.trim(), headers: [] });
	}
	return rules;
}

const small = new Map<string, { changed: number; body: Buffer }>();

/** A file in brotli, as a host sends it; compressed once for each version of the file. */
function compressed(file: string): Buffer {
	const changed = statSync(file).mtimeMs;
	const known = small.get(file);
	if (known?.changed === changed) return known.body;
	const body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
	small.set(file, { changed, body });
	return body;
}

/** Reads a _redirects file: from, to and status on each line. */
function readRedirects(file: string): Map<string, string> {
	const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
	return new Map(lines.map((line) => line.split(' ') as [string, string, string]).map(([from, to]) => [from, to]));
}

/**
 * Serves a built site as a static host does: _headers and _redirects applied, 404.html for what is not there.
 * Without redirects it is the plainest host there is, which serves files alone.
 */
export function serve(root: string, port: number, { redirects = true } = {}): Promise<Server> {
	const rules = readHeaders(join(root, '_headers'));
	const moved = redirects ? readRedirects(join(root, '_redirects')) : new Map<string, string>();
	const server = createServer((request, response) => {
		const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		const below = asked.startsWith(`${basePath}/`);
		const path = below ? asked.slice(basePath.length) : asked;
		for (const { pattern, headers } of rules) {
			if (pattern.endsWith('*') ? asked.startsWith(pattern.slice(0, -1)) : asked === pattern)
				for (const [name, value] of headers) response.setHeader(name, value);
		}
		const target = moved.get(asked);
		if (target !== undefined) {
			response.writeHead(301, { location: target }).end();
			return;
		}
		let file = join(root, normalize(path));
		if (!below || !file.startsWith(normalize(root))) file = join(root, '404.html');
		const isFolder = existsSync(file) && statSync(file).isDirectory();
		if (isFolder && !path.endsWith('/')) {
			response.writeHead(308, { location: `${asked}/` }).end();
			return;
		}
		if (isFolder) file = join(file, 'index.html');
		const found = existsSync(file) && statSync(file).isFile();
		if (!found) file = join(root, '404.html');
		const stated = found ? response.getHeader('content-type') : undefined;
		const type = String(stated ?? types[extname(file)] ?? 'application/octet-stream');
		const mark = `"${statSync(file).mtimeMs.toString(36)}-${statSync(file).size.toString(36)}"`;
		response.setHeader('etag', mark);
		if (!response.hasHeader('cache-control')) response.setHeader('cache-control', revalidated);
		if (found && request.headers['if-none-match'] === mark) {
			response.writeHead(304).end();
			return;
		}
		const brotli = /\bbr\b/.test(String(request.headers['accept-encoding'])) && /text|javascript|json|xml/.test(type);
		response.writeHead(found ? 200 : 404, { 'content-type': type, vary: 'accept-encoding', ...(brotli && { 'content-encoding': 'br' }) });
		response.end(brotli ? compressed(file) : readFileSync(file));
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, () => resolve(server));
	});
}

/** Serves and says where; a port in use is said in words. */
export async function serveAndSay(root: string): Promise<void> {
	const port = Number(process.env.PORT ?? 4321);
	try {
		await serve(root, port);
		console.log(`Errdex is at http://localhost:${port}${basePath}/`);
	} catch (error) {
		const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
		console.error(inUse ? `Port ${port} is in use. Stop what runs there, or choose another: PORT=4322 npm start` : String(error));
		process.exitCode = 1;
	}
}

if (import.meta.main) await serveAndSay(process.argv[2] ?? 'dist');
