import { buildCatalogue } from '../src/catalogue/build.ts';
import type { Catalogue } from '../src/catalogue/model.ts';
import { searchTexts } from '../src/signatures/search-texts.ts';
import { signaturesOf } from '../src/signatures/build.ts';
import type { Signatures } from '../src/signatures/signatures.ts';
import { createDecoder } from '../src/decode/decode.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import { createFind } from '../src/search/find.ts';
import { createSearch } from '../src/search/search.ts';

/** What the box of the site has, made from content/ on disk. */
export function boxFromDisk() {
	const catalogue: Catalogue = buildCatalogue(loadFromDisk(process.cwd()).records);
	const signatures: Signatures = signaturesOf(catalogue);
	const decode = createDecoder(signatures);
	return { catalogue, signatures, decode, find: createFind(decode, createSearch(signatures, searchTexts(catalogue))) };
}
