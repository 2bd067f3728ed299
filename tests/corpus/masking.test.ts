import { expect, test } from 'vitest';
import { createMask } from '../../src/decode/mask.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { signaturesOf } from '../../src/signatures/build.ts';
import { kindsOfSecrets } from '../fixtures/secrets.ts';
import { sample } from './corpus.ts';
import { piecesOf } from './pieces.ts';
import { wrappings } from './wrappings.ts';

const catalogue = catalogueFromDisk();
const { findSecrets, mask } = createMask(signaturesOf(catalogue).providers);
const pieces = piecesOf(catalogue);

/** What stands for a key in a message of the content, and what a program already masked. */
const standsForKey = /^(?:example-\d+|AIza-redacted|AIza-|user_pro\*ided)\.?$/;

/** Everything that is masked in a text, but for what stands for a key. */
const maskedIn = (text: string) =>
	findSecrets(text)
		.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
		.filter((line) => !standsForKey.test(line.replace(/^[^:]*: /, '')));

test('no message and no sample of the content holds anything to mask', () => {
	expect(pieces.length).toBeGreaterThan(500);
	expect(pieces.flatMap(({ id, pasted }) => maskedIn(pasted).map((line) => `${id}: ${line}`))).toEqual([]);
});

test('nor do they in logs, terminals and SDKs, at most 1 in 100', () => {
	// curl -v shows the address of the host.
	const texts = wrappings
		.filter(({ id }) => id !== 'curl-v')
		.flatMap((wrapping) => sample(pieces, wrapping, 50).flatMap((piece) => wrapping.wrap(piece) ?? []));
	expect(texts.length).toBeGreaterThan(500);
	const wrong = texts.flatMap((text) => maskedIn(text).slice(0, 1));
	expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(texts.length / 100);
});

test('no kind of secret survives beside a real error, before it, behind it, or in the same JSON', () => {
	expect(kindsOfSecrets.length).toBeGreaterThanOrEqual(100);
	const left = kindsOfSecrets.flatMap(({ kind, text, secret }, index) => {
		const error = pieces[(index * 37) % pieces.length]?.pasted ?? '';
		const form = (whole: string, written: string) => (mask(whole).text.includes(written) ? [kind] : []);
		const escaped = JSON.stringify(secret).slice(1, -1);
		return [
			...form(`${error}\n${text}`, secret),
			...form(`${text}\n${error}`, secret),
			...form(JSON.stringify({ level: 'error', error, request: text }), escaped),
		];
	});
	expect(left).toEqual([]);
});
