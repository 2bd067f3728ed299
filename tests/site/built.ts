import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** The folder that the test run built. */
export const root = process.env.SITE_ROOT ?? 'dist';

export type BuiltPage = { address: string; html: string; dom: HTMLElement };

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));

/** Every address that is a file of the site, as a browser asks for it. */
export const addresses = new Set(files.map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`));

/** Every HTML file of the site. */
const documents: BuiltPage[] = files
	.filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))
	.map((name) => {
		const html = readFileSync(join(root, name), 'utf8');
		return {
			address: `/${relative(root, join(root, name))
				.replaceAll('\\', '/')
				.replace(/index\.html$/, '')}`,
			html,
			dom: parse(html, { blockTextElements: { script: true, style: true } }),
		};
	});

const leadsOn = ({ dom }: BuiltPage) => dom.querySelector('meta[http-equiv=refresh]') !== null;

/** Every page that a reader stays on. */
export const pages = documents.filter((item) => !leadsOn(item));

/** Pages that only lead on to another. */
export const movedPages = documents.filter(leadsOn);

export function page(address: string): BuiltPage {
	const found = pages.find((item) => item.address === address);
	if (!found) throw new Error(`no page ${address}`);
	return found;
}

/** The words of a page as a reader without scripts gets them. */
export const textOf = (address: string): string => page(address).dom.querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '';
