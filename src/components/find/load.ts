import { searchTexts } from '../../addresses/files.ts';
import * as early from '../../addresses/early-files.ts';
import type { Mask } from '../../decode/mask.ts';
import { atBase } from '../../layouts/base.ts';
import type { SearchText } from '../../signatures/search-texts.ts';
import { type SentSignatures, unpack } from '../../signatures/pack.ts';
import type { Signatures } from '../../signatures/signatures.ts';
import type { Find } from '../../search/find.ts';
import type { Search } from '../../search/search.ts';
import { fetching } from './failure.ts';

/** Runs a load once. A load that failed may be tried again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
	let running: Promise<T> | undefined;
	return () => {
		running ??= load().catch((error: unknown) => {
			running = undefined;
			throw error;
		});
		return running;
	};
}

const getJson = <T>(path: string): Promise<T> =>
	fetching(path, async () => {
		const response = await fetch(atBase(path));
		if (!response.ok) throw new Error(`${path} answered ${response.status}`);
		return (await response.json()) as T;
	});

/** Loads all names, and what identifies an error in a paste. Like every load here, rejects with a LoadError when a file doesn't come. */
export const loadSignatures = once(async (): Promise<Signatures> => unpack(await getJson<SentSignatures>(early.signatures)));

/** Covers the secrets in a text. */
export type Cover = (text: string) => string;

/** The signatures know what the keys of a provider look like, so that nothing counts as harmless before they are there. */
export const loadMask = once(async (): Promise<Mask> => {
	const [{ createMask }, { providers }] = await Promise.all([fetching('the mask', () => import('../../decode/mask.ts')), loadSignatures()]);
	return createMask(providers);
});

export const loadCover = once(async (): Promise<Cover> => {
	const { mask } = await loadMask();
	return (text) => mask(text).text;
});

/** Loads the search by names and words. */
const loadSearch = once(async (): Promise<Search> => {
	const [{ createSearch }, signatures, texts] = await Promise.all([
		fetching('the search', () => import('../../search/search.ts')),
		loadSignatures(),
		getJson<Record<string, SearchText>>(searchTexts),
	]);
	return createSearch(signatures, texts);
});

/** Loads the one path for whatever is entered. */
export const loadFind = once(async (): Promise<Find> => {
	const [{ createFind }, decode, search] = await Promise.all([
		fetching('the search', () => import('../../search/find.ts')),
		loadDecoder(),
		loadSearch(),
	]);
	return createFind(decode, search);
});

/** Loads the decoder of pasted errors. */
export const loadDecoder = once(async () => {
	const [{ createDecoder }, signatures] = await Promise.all([
		fetching('the decoder', () => import('../../decode/decode.ts')),
		loadSignatures(),
	]);
	return createDecoder(signatures);
});
