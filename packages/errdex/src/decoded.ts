import { factWords, hintWords, reasonWords } from '../../../src/components/find/decoded-words.ts';
import { createDecoder } from '../../../src/decode/decode.ts';
import { createMask, type Mask } from '../../../src/decode/mask.ts';
import type * as site from '../../../src/decode/types.ts';
import type { Signatures } from '../../../src/signatures/signatures.ts';
import { absolute } from '../../../src/site.ts';
import type { Decoded, DecodedMatch, Masked } from './types.ts';

export type Decode = (text: string) => Decoded;

/** Builds decode: the decoder of the site, its result in the form that the package promises, with secrets masked. */
export function createDecode(signatures: Signatures): Decode {
	const decode = createDecoder(signatures);
	const { mask } = createMask(signatures.providers);
	return (text) => publicForm(decode(text), signatures, mask, mask(text).kinds);
}

/** What the decoder found, as the package says it. */
export function publicForm(decoded: site.Decoded, { providers }: Signatures, mask: Mask['mask'], masked: Masked[]): Decoded {
	const say = (text: string) => mask(text).text;
	const { outcome, confidence, provider = null, matches, wait, facts, part, other } = decoded;
	return {
		outcome,
		confidence,
		provider,
		matches: matches.map((match) => publicMatch(match, say)),
		waitSeconds: wait?.seconds ?? null,
		facts: factWords({ facts }, mask),
		hints: hintWords(decoded, providers).map(say),
		masked,
		nearest: part ? { title: part.title, href: absolute(part.url) } : null,
		other: other?.name ?? null,
	};
}

const publicMatch = ({ entry, action, meant, score, reasons }: site.Match, say: (text: string) => string): DecodedMatch => ({
	id: entry.id,
	provider: entry.provider ?? '',
	title: entry.title,
	href: absolute(entry.url),
	action,
	because: (meant ?? entry).because,
	wait: (meant ?? entry).wait,
	case: meant?.title ?? null,
	score,
	reasons: reasons.map((reason) => say(reasonWords(reason))),
});
