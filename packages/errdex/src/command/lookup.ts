import { names } from 'errdex:names';
import { providerNear } from '../../../../src/search/near-address.ts';
import { documentsNamed } from '../../../../src/search/known.ts';
import { near } from '../../../../src/search/near.ts';
import { isStatus } from '../../../../src/search/read-query/reading.ts';
import type { EntrySignature, SearchDocument } from '../../../../src/signatures/signatures.ts';
import { known, signatures } from './data.ts';

export type ProviderName = (typeof names)[number];

/** The provider that a word names: by its id, its name or a nickname. */
export function providerCalled(word: string): ProviderName | undefined {
	const wanted = word.toLowerCase();
	return (
		names.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted) ??
		names.find(({ nicknames, hosts }) => nicknames.includes(wanted) || hosts.includes(wanted))
	);
}

/** The provider whose name is a spelling away. */
export const providerLike = (word: string): string | undefined => providerNear(word, known());

/** Every error with this code, type or status in any spelling, at all providers. */
export function entriesCalled(word: string): EntrySignature[] {
	const { entries } = signatures();
	const named = documentsNamed(known(), word);
	return entries.filter((entry) => named.includes(entry) || (entry.kind === 'status' && entry.names.includes(word)));
}

/** What is near to an error that is not there. */
export const nearTo = (code: string, provider?: string): SearchDocument[] =>
	near(
		{ providers: provider ? [provider] : [], codes: isStatus(code) ? [] : [code], statuses: isStatus(code) ? [Number(code)] : [] },
		known(),
	);
