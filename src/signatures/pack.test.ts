import { expect, test } from 'vitest';
import { loadFromDisk } from '../load/disk.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { pack, unpack } from './pack.ts';
import { signaturesOf } from './signatures.ts';

test('what travels unpacks to what was packed', () => {
	const signatures = signaturesOf(buildCatalogue(loadFromDisk(process.cwd()).records));
	expect(unpack(JSON.parse(JSON.stringify(pack(signatures))))).toEqual(signatures);
});
