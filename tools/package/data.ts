import { brotliCompressSync, constants } from 'node:zlib';
import type { Catalogue } from '../../src/catalogue/model.ts';
import { plain } from '../../src/catalogue/prose.ts';
import { planFor } from '../../src/handlers/handlers.ts';
import { contextOf } from '../../src/outputs/markdown/context.ts';
import { entryMarkdown } from '../../src/outputs/markdown/entry/entry.ts';
import { signaturesOf } from '../../src/signatures/build.ts';
import { pack } from '../../src/signatures/pack.ts';
import { searchTexts } from '../../src/signatures/search-texts.ts';
import { site } from '../../src/site.ts';
import { entryView } from '../../src/views/entry/entry.ts';
import type { Details } from '../../packages/errdex/src/data/details.ts';
import { restOf } from '../../packages/errdex/src/data/steps.ts';
import type { Fitted } from './fit.ts';
import { parsing } from './parsing.ts';
import { entrySource } from './provider-entry.ts';

const source = `${process.cwd()}/packages/errdex/src`;
const joining = `${source}/data/steps.ts`;

/** The modules that exist only in the build, by the name that src imports. */
export function virtualModules(all: Catalogue, providers: Fitted[], version: string): Map<string, string> {
	const ids = providers.map(({ whole: { id } }) => id);
	return new Map([
		['errdex:version', `export const version = ${JSON.stringify(version)};\n`],
		[
			'errdex:names',
			`export const names = ${JSON.stringify(all.providers.map(({ id, name, nicknames, hosts }) => ({ id, name, nicknames, hosts })))};\n`,
		],
		['errdex:signatures', parsing('sentSignatures', pack(signaturesOf(all)))],
		...providers.flatMap(ofProvider),
		[
			'errdex:providers',
			`${ids.map((id, at) => `import { data as d${at} } from 'errdex:provider/${id}';\n`).join('')}export const providerData = {${ids.map((id, at) => `'${id}': d${at}`).join()}};\n`,
		],
		[
			'errdex:lazy-providers',
			`export const loadProvider = {${ids.map((id) => `'${id}': () => import('errdex:provider/${id}')`).join()}};\n`,
		],
	]);
}

/** The data of a provider, once for its own entry and once for everything else, which is the same where all steps fit. */
function ofProvider({ whole, inEntry }: Fitted): [string, string][] {
	const entry = `errdex:entry/${whole.id}`;
	const isSame = JSON.stringify(whole) === JSON.stringify(inEntry);
	const joined = `import { whole } from ${JSON.stringify(joining)};\nimport { data as fitted } from '${entry}';\n${parsing('rest', restOf(whole))}export const data = () => whole(fitted(), rest());\n`;
	return [
		[entry, parsing('data', inEntry)],
		[`errdex:provider/${whole.id}`, isSame ? `export { data } from '${entry}';` : joined],
		[`errdex:providers/${whole.id}`, entrySource(whole, `${source}/provider.ts`)],
	];
}

/** The files beside the code that only the command and the MCP server read, compressed, by their name. */
export function dataFiles(all: Catalogue): Map<string, Buffer> {
	const details = all.providers.map(({ id, entries }): [string, object] => [
		`details/${id}`,
		Object.fromEntries(entries.map((entry): [string, Details] => [entry.slug, { summary: plain(entry.summary), plan: planFor(entry) }])),
	]);
	const context = contextOf({ ...site, base: site.url });
	const pages = Object.fromEntries(all.entries.map((entry) => [entry.id, entryMarkdown(entryView(entry, all), context)]));
	// Both hold the same sentences: together they take little more than the pages.
	const files: [string, object][] = [...details, ['reference', { pages, search: searchTexts(all) }]];
	return new Map(files.map(([name, value]) => [`${name}.json.br`, compressed(JSON.stringify(value))]));
}

const compressed = (text: string) =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 24 } });
