import { names as boxNames } from '../addresses/early-files.ts';
import { apiFolder, boxFolder } from '../addresses/files.ts';
import { markdownHref } from '../addresses/ids.ts';
import type { Catalogue, Provider } from '../catalogue/model.ts';
import { boxFilesOf } from '../signatures/box/files.ts';
import type { Policy } from '../views/compare/comparison.ts';
import { apiFiles, fileText } from './api/files.ts';
import type { Site } from './markdown/context.ts';
import { llmsFullHref, providerLlmsFullTxt } from './markdown/llms.ts';
import { pagesAround } from './markdown/pages.ts';

/** The Markdown of a provider's entries, in their order. */
export type TextsOf = (provider: Provider) => string[];

/**
 * What programs and the box read, by address: the API, the files of the box, the Markdown of every page, and that of a provider in one
 * file. One provider after the other, so that memory holds the texts of one.
 */
export async function* programFiles(
	all: Catalogue,
	site: Site,
	policies: Policy[],
	textsOf: TextsOf,
): AsyncGenerator<[address: string, text: string]> {
	for (const [name, value] of apiFiles(all)) yield [apiFolder + name, fileText(name, value)];
	const box = await boxFilesOf(all);
	yield [boxNames, JSON.stringify(box.names)];
	for (const [name, shard] of box.shards) yield [`${boxFolder}${box.names.version}/${name}.json`, JSON.stringify(shard)];
	const around = pagesAround(all, site, policies);
	yield* around;
	for (const provider of all.providers) {
		const texts = textsOf(provider);
		const pages = new Map(provider.entries.map(({ href }, index) => [markdownHref(href), texts[index] ?? '']));
		yield* pages;
		yield [llmsFullHref(provider), providerLlmsFullTxt(provider, site, { get: (address) => pages.get(address) ?? around.get(address) })];
	}
}
