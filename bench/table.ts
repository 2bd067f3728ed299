import type { Measured } from './measure.ts';

/** What the builds of one system came to. `failed` says why there are none. */
export type Row = { name: string; runs: Measured[]; made?: { files: number; bytes: number }; failed?: string };

export const median = (numbers: number[]): number => {
	const sorted = numbers.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export const medianOf = (runs: Measured[], what: keyof Measured) => median(runs.map((run) => run[what]));

const number = (value: number, digits = 0) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The builds of one size as a Markdown table, with the medians of all rounds. */
export function table(rows: Row[], entries: number): string {
	const per = 1000 / entries;
	return [
		'| system | wall s | CPU s | peak memory GB | files | MB | for 1,000 entries: wall s | CPU s | MB |',
		'| --- | --: | --: | --: | --: | --: | --: | --: | --: |',
		...rows.map(({ name, runs, made, failed }) => {
			if (failed || !made) return `| ${name} | ${failed} | | | | | | | |`;
			const [wall, cpu, peak] = (['wall', 'cpu', 'peak'] as const).map((what) => medianOf(runs, what)) as [number, number, number];
			const size = made.bytes / 1e6;
			const cells = [number(wall, 1), number(cpu, 1), number(peak / 1e9, 1), number(made.files), number(size)];
			return `| ${[name, ...cells, number(wall * per, 1), number(cpu * per, 1), number(size * per)].join(' | ')} |`;
		}),
	].join('\n');
}

/** How the work grows from one size to another: 1 is in step with the entries, 2 with their square. */
export function growth(from: Row[], to: Row[], times: number): string[] {
	return to.flatMap(({ name, runs, failed }) => {
		const before = from.find((row) => row.name === name);
		if (!before || before.failed || failed) return [];
		return `${name} ${number(Math.log(medianOf(runs, 'cpu') / medianOf(before.runs, 'cpu')) / Math.log(times), 2)}`;
	});
}
