import { buildCatalogue, type Catalogue } from '../src/catalogue/build.ts';
import { searchTexts } from '../src/catalogue/search-texts.ts';
import { type Signatures, signaturesOf } from '../src/catalogue/signatures.ts';
import { createDecoder } from '../src/decode/decode.ts';
import { loadFromDisk } from '../src/load/from-disk.ts';
import { createSearch } from '../src/search/search.ts';

/** What the box of the site has, made from content/ on disk. */
export function boxFromDisk() {
	const catalogue: Catalogue = buildCatalogue(loadFromDisk(process.cwd()).records);
	const signatures: Signatures = signaturesOf(catalogue);
	return { catalogue, signatures, decode: createDecoder(signatures), search: createSearch(signatures, searchTexts(catalogue)) };
}
