import type { Signatures } from '../signatures/signatures.ts';
import { createCaseOf, type Told } from './case-of.ts';
import { findConflicts } from './conflicts.ts';
import type { Place } from './evidence.ts';
import { cutOf, excerptOf } from './excerpt.ts';
import { confidenceOf, judge, nearBest } from './judge.ts';
import { createPart } from './part.ts';
import { readFacts } from './read/facts.ts';
import type { Flat } from './read/flatten.ts';
import { createReader } from './read/read.ts';
import { readWaits } from './read/waits.ts';
import { createScorer, type Scored } from './score/score.ts';
import type { Decoded, Match } from './types.ts';
import { judging } from './weights.ts';

/**
 * Builds the decoder of pasted errors: it reads what stands in a paste, scores entries and providers by it, and judges
 * how sure that is. Everything it knows comes from the signatures. It never throws. Of a long paste it reads the excerpt.
 */
export function createDecoder(signatures: Signatures): (paste: string) => Decoded {
	const read = createReader(signatures);
	const score = createScorer(signatures);
	const partOf = createPart(signatures);
	const caseOf = createCaseOf(signatures.entries);

	return (paste) => {
		const excerpt = excerptOf(paste);
		const cut = cutOf(excerpt);
		const readings = read(excerpt);
		const { flat, messages, keys } = readings;
		const statuses = [...new Set(readings.statuses.map((seen) => Number(seen.value)))];
		const scores = score(readings);
		const outcome = judge(scores, readings);
		if (outcome === 'unknown') {
			const [other] = readings.others;
			const part = partOf(readings, scores.providers);
			const told = { ...(other && { other }), ...(part && { part }), ...(cut && { cut }) };
			return { outcome, confidence: 0, matches: [], hints: [], facts: [], statuses, ...told };
		}
		const wait = readWaits(flat.text);
		const matches = nearBest(scores.entries).map((item) => toMatch(item, readings.flat, caseOf(item.entry, readings, wait)));
		const first = matches[0]?.entry.provider ?? '';
		const isNamed = (scores.providers.get(first) ?? 0) >= judging.named;
		const answered = isNamed ? signatures.providers.find(({ id }) => id === first) : undefined;
		return {
			outcome,
			confidence: confidenceOf(scores.entries),
			matches,
			...(answered && { provider: answered.id }),
			hints: findConflicts(flat.text, answered, readings.providers, signatures.providers),
			facts: readFacts(flat.text, keys, messages[0], signatures.providers),
			...(wait && { wait }),
			statuses,
			...(cut && { cut }),
		};
	};
}

function toMatch({ entry, score, why }: Scored, flat: Flat, told: Told): Match {
	return {
		entry,
		...told,
		score: Math.round(score * 10) / 10,
		reasons: why.map((item) => ({ ...item, ...inPaste(item, flat) })),
	};
}

/** A place in the flat text as a place in the paste. */
function inPaste({ start, end }: Place, { places, text }: Flat): Place {
	const place = (index: number) => places[Math.min(index, places.length - 1)] ?? 0;
	return { start: place(start), end: end >= text.length ? place(end) + 1 : place(end) };
}
