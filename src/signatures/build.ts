import type { Catalogue } from '../catalogue/model.ts';
import { entrySignature } from './entry-signature.ts';
import { placesOf } from './places.ts';
import { providerSignature } from './provider-signature.ts';
import type { Signatures } from './signatures.ts';

/** Everything that answers without reading a page, derived from the catalogue alone. */
export const signaturesOf = (all: Catalogue): Signatures => ({
	providers: all.providers.map(providerSignature),
	entries: all.entries.map(entrySignature),
	places: placesOf(all),
	others: all.others.map(({ name, marks }) => ({ name, marks: marks.map((mark) => mark.toLowerCase()) })),
	meanings: all.conditions.map(({ id, title, words }) => ({ id, phrases: [...new Set([title.toLowerCase(), ...words])] })),
});
