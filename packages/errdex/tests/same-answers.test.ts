import { decode } from 'errdex';
import { expect, test } from 'vitest';
import { createDecoder } from '../../../src/decode/decode.ts';
import { createMask } from '../../../src/decode/mask.ts';
import { catalogueFromDisk } from '../../../tests/replay/replay.ts';
import { signaturesOf } from '../../../src/signatures/build.ts';
import { sample } from '../../../tests/corpus/corpus.ts';
import { piecesOf } from '../../../tests/corpus/pieces.ts';
import { wrappings } from '../../../tests/corpus/wrappings.ts';
import { publicForm } from '../src/decoded.ts';

const catalogue = catalogueFromDisk();
const signatures = signaturesOf(catalogue);
const site = createDecoder(signatures);
const { mask } = createMask(signatures.providers);
const pieces = piecesOf(catalogue);

/** Each text twice decoded takes minutes. ERRDEX_EVERY=1 takes all of them. */
const every = Number(process.env.ERRDEX_EVERY ?? 40);
/** A wait until a moment grows shorter between two calls. */
const inTenths = (made: object) =>
	JSON.parse(JSON.stringify(made, (key, value) => (key === 'waitSeconds' && value !== null ? Math.round(value / 10) : value)));

function differing(texts: string[]): string[] {
	return texts.filter((text) => {
		const expected = publicForm(site(text), signatures, mask, mask(text).kinds);
		return JSON.stringify(inTenths(expected)) !== JSON.stringify(inTenths(decode(text)));
	});
}

test('the package decodes every sample and message as the site does', () => {
	expect(pieces.length).toBeGreaterThan(500);
	expect(differing(pieces.map(({ pasted }) => pasted))).toEqual([]);
});

test.each(wrappings)('and in the wrapping $id', (wrapping) => {
	const texts = sample(pieces, wrapping, every).flatMap((piece) => wrapping.wrap(piece) ?? []);
	expect(texts.length).toBeGreaterThan(5);
	expect(differing(texts)).toEqual([]);
});
