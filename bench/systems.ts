import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Page, withTitle } from './pages.ts';

export type System = {
	id: string;
	name: string;
	/** Why it can't take part here. */
	missing?: string;
	/** What a cold build runs, one after the other, in the folder of a source of this size. The site is in dist/ then. */
	commands: (size: number) => string[][];
	/** What earlier builds left. */
	made: string[];
	/** Writes the source into a folder. Errdex has one before there are pages. */
	write?: (folder: string, pages: Page[]) => void;
};

const installed = (file: string) => [process.execPath, resolve('bench/node_modules', file)];
const astro = [...installed('astro/bin/astro.mjs'), 'build'];
const pagefind = [...installed('pagefind/lib/runner/bin.cjs'), '--site', 'dist'];
const madeByAstro = ['dist', '.astro', '.cache'];

const hugoVersion = spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout?.match(/v([\d.]+)/)?.[1];

export const systems: System[] = [
	{
		id: 'errdex',
		name: 'Errdex',
		// Copies of providers break rules that hold between providers.
		commands: (size) => [[process.execPath, 'tools/build.ts', '--fresh', ...(size === 0 ? [] : ['--unchecked'])]],
		made: ['dist', '.astro', '.build', 'node_modules/.vite'],
	},
	{ id: 'starlight', name: 'Starlight', commands: () => [astro], made: madeByAstro, write: writeStarlight },
	{ id: 'astro', name: 'bare Astro and Pagefind', commands: () => [astro, pagefind], made: madeByAstro, write: writeAstro },
	{
		id: 'hugo',
		name: `Hugo ${hugoVersion ?? ''} and Pagefind`,
		...(!hugoVersion && { missing: 'Hugo is not installed (apt-get install hugo)' }),
		commands: () => [['hugo', '--destination', 'dist', '--quiet'], pagefind],
		made: ['dist', 'resources', '.hugo_build.lock'],
		write: writeHugo,
	},
];

function writeStarlight(folder: string, pages: Page[]): void {
	writeAstroSite('starlight', folder, pages);
	const hasPages = parents(pages);
	const providers = pages.filter(({ path }) => hasPages.has(path)).map(({ path, title }) => ({ label: title, link: `/${path}/` }));
	write(join(folder, 'providers.json'), JSON.stringify(providers));
}

function writeAstro(folder: string, pages: Page[]): void {
	writeAstroSite('astro', folder, pages);
}

function writeAstroSite(template: string, folder: string, pages: Page[]): void {
	begin(template, folder);
	for (const page of pages) write(join(folder, 'src/content/docs', `${page.path}.md`), withTitle(page));
}

/** To Hugo a page that others stand below is the index of their folder, and has a template of its own kind. */
function writeHugo(folder: string, pages: Page[]): void {
	begin('hugo', folder);
	const hasPages = parents(pages);
	for (const page of pages) {
		const file = page.path === 'index' ? '_index' : hasPages.has(page.path) ? `${page.path}/_index` : page.path;
		write(join(folder, 'content', `${file}.md`), withTitle(page, 'layout: single\n'));
	}
}

const parents = (pages: Page[]) => new Set(pages.map(({ path }) => dirname(path)));

function begin(template: string, folder: string): void {
	rmSync(folder, { recursive: true, force: true });
	cpSync(join('bench', template), folder, { recursive: true });
}

function write(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
