import { buildCatalogue } from '../src/catalogue/build.ts';
import { createDecoder } from '../src/decode/decode.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import { signaturesOf } from '../src/signatures/build.ts';
import { runCommand } from './command.ts';
import { inflate } from './inflate.ts';

const usage =
	'npm run bench    measures the decoder: ordinary pastes with the signatures as they are and with 20,000 entries, then 1 MB of trouble';
await runCommand({ usage, options: {}, positionals: [0, 0] }, bench);

function time(decode: (paste: string) => unknown, texts: string[], rounds: number): { median: number; p99: number } {
	const times: number[] = [];
	for (let round = 0; round < rounds; round++) {
		for (const text of texts) {
			const start = performance.now();
			decode(text);
			times.push(performance.now() - start);
		}
	}
	times.sort((a, b) => a - b);
	return { median: times[Math.floor(times.length / 2)] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

function bench(): number {
	const { records } = loadFromDisk(process.cwd());
	const catalogue = buildCatalogue(records);
	const signatures = signaturesOf(catalogue);
	const pastes = catalogue.entries.flatMap((entry) =>
		entry.samples.map((sample) => `HTTP/1.1 ${entry.status[0] ?? 400}\ncontent-type: application/json\n\n${sample.text}`),
	);
	for (const [name, set] of [
		[`${signatures.entries.length} entries`, signatures],
		['20,000 entries', signaturesOf(buildCatalogue(inflate(records, 20_000)))],
	] as const) {
		const decode = createDecoder(set);
		time(decode, pastes, 2);
		const { median, p99 } = time(decode, pastes, 5);
		console.log(`${name}: ${pastes.length} pastes, median ${median.toFixed(2)} ms, 99th percentile ${p99.toFixed(2)} ms`);
		const megabytes = [
			'[',
			'{',
			'"',
			'\\',
			'{"error":',
			'a',
			' ',
			'429 ',
			'Rate limit reached for model ',
			'error code: ',
			'\u001b[31m',
			'%3F',
			'x.y.',
			'Bearer ',
		].map((unit) => unit.repeat(Math.ceil(1_000_000 / unit.length)));
		const slowest = Math.max(...megabytes.map((text) => time(decode, [text], 1).median));
		console.log(`${name}: 1 MB of one thing, slowest ${slowest.toFixed(0)} ms`);
	}
	return 0;
}
