import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { loadFromDisk } from '../../src/load/disk.ts';

/** The folder that the test run built. */
export const root = process.env.SITE_ROOT ?? 'dist';

/** What the pages were made of. Reading it takes seconds, so all files of this suite share it, as they share the pages. */
export const catalogue = buildCatalogue(loadFromDisk(process.cwd()).records);

export type BuiltPage = { address: string; html: string; readonly dom: HTMLElement };

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));

/** Every address that is a file of the site, as a browser asks for it. */
export const addresses = new Set(files.map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`));

/** Every HTML file of the site; parsed when a test first looks into it. */
const documents: BuiltPage[] = files
	.filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))
	.map((name) => {
		const html = readFileSync(join(root, name), 'utf8');
		let dom: HTMLElement | undefined;
		return {
			address: `/${name.replace(/index\.html$/, '')}`,
			html,
			get dom() {
				dom ??= parse(html, { blockTextElements: { script: true, style: true } });
				return dom;
			},
		};
	});

/** Without the tables that the script of a comparison takes over: they are no pages. */
const isPage = ({ html }: BuiltPage) => html.startsWith('<!DOCTYPE');
const leadsOn = ({ html }: BuiltPage) => /<meta[^>]+http-equiv="?refresh"?/.test(html);

/** Every page that a reader stays on. */
export const pages = documents.filter((item) => isPage(item) && !leadsOn(item));

/** Pages that only lead on to another. */
export const movedPages = documents.filter(leadsOn);

export function page(address: string): BuiltPage {
	const found = pages.find((item) => item.address === address);
	if (!found) throw new Error(`no page ${address}`);
	return found;
}

/** The words of a page as a reader without scripts gets them. */
export const textOf = (address: string): string => page(address).dom.querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '';
