import { brotliCompressSync, constants } from 'node:zlib';
import type { Catalogue } from '../../src/catalogue/model.ts';
import { plain } from '../../src/catalogue/prose.ts';
import { planFor } from '../../src/handlers/handlers.ts';
import { markdownPages } from '../../src/outputs/markdown/pages.ts';
import { markdownHref } from '../../src/addresses/ids.ts';
import { signaturesOf } from '../../src/signatures/build.ts';
import { pack } from '../../src/signatures/pack.ts';
import { searchTexts } from '../../src/signatures/search-texts.ts';
import { site } from '../../src/site.ts';
import type { Details } from '../../packages/errdex/src/data/details.ts';
import type { ProviderData } from '../../packages/errdex/src/data/form.ts';

/** A module that parses JSON when it is asked to: faster than the same as code, and nothing runs that is not used. */
export const parsing = (name: string, value: object): string =>
	`export const ${name} = () => JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;

/** The modules that exist only in the build, by the name that src imports. */
export function virtualModules(all: Catalogue, providers: ProviderData[], version: string): Map<string, string> {
	const ids = providers.map(({ id }) => id);
	return new Map([
		['errdex:version', `export const version = ${JSON.stringify(version)};\n`],
		['errdex:signatures', parsing('sentSignatures', pack(signaturesOf(all)))],
		...providers.map((data): [string, string] => [`errdex:provider/${data.id}`, parsing('data', data)]),
		[
			'errdex:providers',
			`${ids.map((id, at) => `import { data as d${at} } from 'errdex:provider/${id}';\n`).join('')}export const providerData = {${ids.map((id, at) => `'${id}': d${at}`).join()}};\n`,
		],
		['errdex:lazy-providers', `export const loadProvider = {${ids.map((id) => `'${id}': () => import('errdex:provider/${id}')`).join()}};\n`],
	]);
}

/** The files beside the code that only the command and the MCP server read, compressed, by their name. */
export function dataFiles(all: Catalogue): Map<string, Buffer> {
	const details = all.providers.map(({ id, entries }): [string, object] => [
		`details/${id}`,
		Object.fromEntries(entries.map((entry): [string, Details] => [entry.slug, { summary: plain(entry.summary), plan: planFor(entry) }])),
	]);
	const written = markdownPages(all, { ...site, base: site.url }, []);
	const pages = Object.fromEntries(all.entries.map(({ id, href }) => [id, written.get(markdownHref(href)) ?? '']));
	const files: [string, object][] = [...details, ['search', searchTexts(all)], ['pages', pages]];
	return new Map(files.map(([name, value]) => [`${name}.json.br`, compressed(JSON.stringify(value))]));
}

const compressed = (text: string) =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
