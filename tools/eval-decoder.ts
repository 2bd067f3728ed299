import { lettersOf } from '../src/decode/read/flatten.ts';
import { reasonWords } from '../src/components/find/decoded-words.ts';
import { boxFromDisk } from './signatures.ts';

type Item = {
	id: string;
	text: string;
	provider: string;
	provider_identifiable: boolean;
	status: number | null;
	code: string | null;
	code_alternatives: string[];
};

type Share = [good: number, all: number];
const share = ([good, all]: Share) => `${good}/${all} (${((100 * good) / (all || 1)).toFixed(1)} %)`;

/** Measures the decoder on pasted errors, one a line of JSON, and prints each miss. */
export function evaluateDecoder(lines: string[]): void {
	const { signatures, decode } = boxFromDisk();
	const pages = new Set(signatures.providers.map((provider) => provider.id));
	const items = lines.map((line) => JSON.parse(line) as Item);

	const tally: { provider: Share; entry: Share; confident: number; nobody: number } = {
		provider: [0, 0],
		entry: [0, 0],
		confident: 0,
		nobody: 0,
	};
	for (const item of items) {
		const { outcome, matches, part } = decode(item.text);
		const first = matches[0] ?? (part && { entry: part });
		const shown = `${outcome} ${part?.url ?? ''} ${matches
			.slice(0, 3)
			.map(({ entry, score, reasons }) => `${entry.id} ${score} (${reasons.map(reasonWords).join('; ')})`)
			.join(' | ')}`;
		if (item.provider === 'none') {
			tally.nobody++;
			if (outcome === 'known') {
				tally.confident++;
				console.log(`CONFIDENT ${item.id}: ${shown}`);
			}
			continue;
		}
		if (!pages.has(item.provider)) continue;
		if (item.provider_identifiable) {
			tally.provider[1]++;
			if (first?.entry.provider === item.provider) tally.provider[0]++;
			else console.log(`PROVIDER ${item.id} wants ${item.provider}: ${shown}`);
		}
		const codes = item.code === null ? [] : [item.code, ...(item.code_alternatives ?? [])].map(lettersOf);
		const right =
			first &&
			(codes.length > 0
				? first.entry.names.some((name) => codes.includes(lettersOf(name)))
				: first.entry.kind !== 'code' && (item.status === null || first.entry.statuses[0] === item.status));
		tally.entry[1]++;
		if (right && (!item.provider_identifiable || first.entry.provider === item.provider)) tally.entry[0]++;
		else console.log(`ENTRY ${item.id} wants ${item.code ?? item.status}: ${shown}`);
	}
	console.log(
		`provider ${share(tally.provider)}, entry first ${share(tally.entry)}, confident on nobody's ${tally.confident} of ${tally.nobody}`,
	);
}
