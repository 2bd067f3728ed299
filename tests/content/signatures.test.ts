import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/signatures/pack.ts';
import { signaturesOf } from '../../src/signatures/build.ts';
import { all } from './catalogue.ts';

test('what travels unpacks to what was packed', () => {
	const signatures = signaturesOf(all);
	expect(unpack(JSON.parse(JSON.stringify(pack(signatures))))).toEqual(signatures);
});
