import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { pagefindFolder } from '../addresses/files.ts';
import { basePath } from '../site.ts';
import { renderOrTake } from './kept-pages.ts';
import { pageRendered } from './page-rendered.ts';
import { startTextIndex, type TextIndex, withoutMarks } from './text-index.ts';

/** Indexes pages as they are rendered; in dev, serves the index of the last build. Comes last: Pagefind works beside the others. */
export function searchIndex(): AstroIntegration {
	let starting: Promise<TextIndex> | undefined;
	let writing: Promise<void> | undefined;
	return {
		name: 'search-index',
		hooks: {
			'astro:build:start': ({ setPrerenderer }) => {
				const index = startTextIndex();
				starting = index;
				// Whoever asks for it hears of a failure.
				index.catch(() => undefined);
				setPrerenderer((own) => ({ ...own, render: renderInto(index, renderOrTake(own.render)) }));
			},
			'astro:build:generated': ({ dir }) => {
				writing = write(starting ?? startTextIndex(), fileURLToPath(dir));
				writing.catch(() => undefined);
			},
			'astro:build:done': () => writing,
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

async function write(starting: Promise<TextIndex>, site: string): Promise<void> {
	const index = await starting;
	// What Astro did not render here, it wrote without asking.
	const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
	for (const page of pages) await index.add(page.replaceAll('\\', '/'), () => readFileSync(join(site, page), 'utf8'));
	await index.write(join(site, 'pagefind'));
}

type Render = AstroPrerenderer['render'];

/** Renders a page and shows it to the index. */
const renderInto =
	(index: Promise<TextIndex>, render: Render): Render =>
	async (request, options) => {
		const rendered = await render(request, options);
		const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
		const { pathname } = new URL(request.url);
		if (!response.headers.get('content-type')?.startsWith('text/html') || !pathname.endsWith('/')) return rendered;
		const html = await response.text();
		pageRendered.publish(pathname);
		await (await index).add(`${decodeURI(pathname).slice(basePath.length + 1)}index.html`, () => html);
		return { ...rest, response: new Response(withoutMarks(html), response) };
	};
