import { apiFolder } from '../addresses/files.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Policy } from '../views/compare/comparison.ts';
import { apiFiles, fileText } from './api/files.ts';
import type { Site } from './markdown/context.ts';
import { llmsFullHref, providerLlmsFullTxt } from './markdown/llms.ts';
import { markdownPages } from './markdown/pages.ts';

/** What programs read, by address: the API, the Markdown of every page, and that of a provider in one file. */
export function* programFiles(all: Catalogue, site: Site, policies: Policy[]): Generator<[address: string, text: string]> {
	for (const [name, value] of apiFiles(all)) yield [apiFolder + name, fileText(name, value)];
	const pages = markdownPages(all, site, policies);
	yield* pages;
	for (const provider of all.providers) yield [llmsFullHref(provider), providerLlmsFullTxt(provider, site, pages)];
}
