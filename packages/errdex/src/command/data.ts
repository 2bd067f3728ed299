import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { loadProvider } from 'errdex:lazy-providers';
import { sentSignatures } from 'errdex:signatures';
import { type Known, knownFrom } from '../../../../src/search/known.ts';
import { unpack } from '../../../../src/signatures/pack.ts';
import type { SearchText } from '../../../../src/signatures/search-texts.ts';
import type { Signatures } from '../../../../src/signatures/signatures.ts';
import type { Details } from '../data/details.ts';
import type { ProviderData } from '../data/form.ts';

let parsed: Signatures | undefined;
let indexed: Known | undefined;

export function signatures(): Signatures {
	parsed ??= unpack(sentSignatures());
	return parsed;
}

/** Everything that can be found, by name. */
export function known(): Known {
	indexed ??= knownFrom(signatures());
	return indexed;
}

/** The data of a provider. Rejects for an id that is none. */
export async function providerData(id: string): Promise<ProviderData> {
	const load = Object.hasOwn(loadProvider, id) ? loadProvider[id] : undefined;
	if (!load) throw new RangeError(`Errdex has no provider "${id}".`);
	return (await load()).data();
}

/** The details of all errors of a provider, by slug. */
export const detailsOf = (provider: string): Record<string, Details> => read(`details/${provider}`);

/** The words of every page, by address. */
export const searchTexts = (): Record<string, SearchText> => reference().search;

/** The page of each error as Markdown, by id. */
export const pages = (): Record<string, string> => reference().pages;

type Reference = { search: Record<string, SearchText>; pages: Record<string, string> };
let whole: Reference | undefined;

function reference(): Reference {
	whole ??= read<Reference>('reference');
	return whole;
}

// Only the build writes these files, each in one form.
const read = <Form>(name: string): Form => JSON.parse(brotliDecompressSync(readFileSync(fileOf(name))).toString()) as Form;

/** This code stands in dist/parts/. */
const fileOf = (name: string) => new URL(`../data/${name}.json.br`, import.meta.url);
