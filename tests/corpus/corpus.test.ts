import { expect, test } from 'vitest';
import { createDecoder } from '../../src/decode/decode.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { signaturesOf } from '../../src/signatures/build.ts';
import { measure, sample } from './corpus.ts';
import { piecesOf } from './pieces.ts';
import { measures } from './wrapping.ts';
import { wrappings } from './wrappings.ts';

const catalogue = catalogueFromDisk();
const pieces = piecesOf(catalogue);
const decode = createDecoder(signaturesOf(catalogue));
/** The whole corpus takes most of a minute: `npm run eval`. */
const every = 8;

test.each(wrappings)('$id: $title', (wrapping) => {
	const { texts, missed, ...shares } = measure(wrapping, sample(pieces, wrapping, every), decode);
	// Fewer would be too few to measure by.
	expect(texts).toBeGreaterThan(50);
	const shown = missed.slice(0, 10).map(({ id, decoded }) => `${id} leads to ${decoded.matches[0]?.entry.id ?? 'nothing'}`);
	for (const name of measures)
		expect(shares[name], `${name}, of ${texts} texts. ${shown.join('; ')}`).toBeGreaterThanOrEqual(wrapping.floor[name]);
});

test('each provider that has samples or messages is in the corpus', () => {
	const held = new Set(pieces.map(({ entry }) => entry.provider.id));
	const having = catalogue.providers.filter(({ entries }) => entries.some(({ samples, messages }) => samples.length + messages.length > 0));
	expect([...held].sort()).toEqual(having.map(({ id }) => id).sort());
});
