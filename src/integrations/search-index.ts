import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { pagefindFolder } from '../addresses/files.ts';
import { basePath } from '../site.ts';
import { handedOver } from '../load/handed-over.ts';
import { renderOrTake } from './kept-pages.ts';
import { pageRendered } from './page-rendered.ts';
import { type Page, pageOf, startTextIndex, type TextIndex } from './text-index.ts';

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
	for (const page of pages) await index.add(page.replaceAll('\\', '/'), () => pageOf(readFileSync(join(site, page), 'utf8')).searched);
	await handedOver()?.roomForIndex;
	await index.write(join(site, 'pagefind'));
}

type Render = AstroPrerenderer['render'];

/** Renders a page and shows it to the index. */
const renderInto =
	(index: Promise<TextIndex>, render: ReturnType<typeof renderOrTake>): Render =>
	async (request, options) => {
		await myTurn();
		const made = await render(request, options);
		const { pathname } = new URL(request.url);
		if ('html' in made) return new Response(await shown(made), asHtml);
		const { response, ...rest } = made instanceof Response ? { response: made } : made;
		if (!response.headers.get('content-type')?.startsWith('text/html') || !pathname.endsWith('/')) return made;
		return { ...rest, response: new Response(await shown(pageOf(await response.text())), response) };

		async function shown({ html, searched }: Page): Promise<string> {
			pageRendered.publish(pathname);
			await (await index).add(`${decodeURI(pathname).slice(basePath.length + 1)}index.html`, () => searched);
			return html;
		}
	};

const asHtml = { headers: { 'content-type': 'text/html' } };

let last: Promise<unknown> = Promise.resolve();

/** Lets Node send a page to Pagefind before it renders the next. Without a pause Pagefind would have nothing to do until all are rendered. */
const myTurn = (): Promise<unknown> => (last = last.then(() => nextTurn()));
