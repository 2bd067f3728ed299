import { reasonWords } from '../src/components/find/decoded-words.ts';
import { measure } from '../tests/corpus/corpus.ts';
import { piecesOf } from '../tests/corpus/pieces.ts';
import { measures } from '../tests/corpus/wrapping.ts';
import { wrappings } from '../tests/corpus/wrappings.ts';
import { boxFromDisk } from './signatures.ts';

/** Measures the decoder on every sample and message of the content, wrapped in every way, and prints a line for each wrapping. */
export function evaluateCorpus({ misses, only }: { misses: boolean; only: string | undefined }): void {
	const { catalogue, decode } = boxFromDisk();
	const pieces = piecesOf(catalogue);
	const share = (value: number) => `${value.toFixed(1)} %`.padStart(10);
	console.log(
		`${'wrapping'.padEnd(16)}${'texts'.padStart(6)}${['first', 'in three', 'provider', 'known'].map((name) => name.padStart(10)).join('')}`,
	);
	for (const wrapping of wrappings.filter(({ id }) => only === undefined || id === only)) {
		const { texts, missed, ...shares } = measure(wrapping, pieces, decode);
		console.log(
			`${wrapping.id.padEnd(16)}${String(texts).padStart(6)}${measures.map((name) => share(shares[name])).join('')}   ${wrapping.title}`,
		);
		for (const { id, text, decoded } of misses ? missed : []) {
			const got = decoded.matches
				.slice(0, 3)
				.map(({ entry, score, reasons }) => `${entry.id} ${score} (${reasons.map(reasonWords).join('; ')})`);
			console.log(`  ${id}: ${decoded.outcome} ${got.join(' | ')}\n    ${JSON.stringify(text)}`);
		}
	}
}
