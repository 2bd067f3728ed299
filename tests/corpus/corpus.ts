import type { Decoded } from '../../src/decode/types.ts';
import type { Piece } from './pieces.ts';
import { measures, type Shares, type Wrapping } from './wrapping.ts';

/** What was measured of a wrapping, and the texts whose own page does not come first. */
export type Measured = Shares & { texts: number; missed: { id: string; text: string; decoded: Decoded }[] };

/** About one piece in so many: for each wrapping others, and on each run the same. */
export const sample = (pieces: Piece[], { id: wrapping }: Wrapping, every: number): Piece[] =>
	pieces.filter(({ id }) => hashOf(`${wrapping} ${id}`) % every === 0);

/** Wraps the pieces and decodes them. */
export function measure({ wrap }: Wrapping, pieces: Piece[], decode: (paste: string) => Decoded): Measured {
	const missed: Measured['missed'] = [];
	const counts: Shares = { first: 0, three: 0, provider: 0, known: 0 };
	let texts = 0;
	for (const piece of pieces) {
		const text = wrap(piece);
		if (text === undefined) continue;
		const decoded = decode(text);
		const place = decoded.matches.findIndex(({ entry }) => entry.id === piece.entry.id);
		texts++;
		if (place === 0) counts.first++;
		else missed.push({ id: piece.id, text, decoded });
		if (place >= 0 && place < 3) counts.three++;
		if (decoded.matches[0]?.entry.provider === piece.entry.provider.id) counts.provider++;
		if (place === 0 && decoded.outcome === 'known') counts.known++;
	}
	for (const name of measures) counts[name] = (100 * counts[name]) / Math.max(1, texts);
	return { texts, ...counts, missed };
}

/** FNV-1a: the same number for the same text, spread evenly. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
	return hash;
}
