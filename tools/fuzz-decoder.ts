import { randomInt } from 'node:crypto';
import { excerptOf } from '../src/decode/excerpt.ts';
import { createMask } from '../src/decode/mask.ts';
import { looksPasted, queryOf } from '../src/search/looks-pasted.ts';
import { Misuse, Refusal, runCommand } from './command.ts';
import { createInputs } from './fuzz-inputs.ts';
import { boxFromDisk } from './signatures.ts';

const usage = `npm run fuzz [-- options]    gives generated texts of every ugly kind to the decoder, the masks and the search

  --pastes N     how many pastes (1,000,000); one in a thousand is up to 100 kB long
  --queries N    how many queries (100,000)
  --seed N       the same texts as in the run that printed this seed; another seed each time without it

Exits with 1 at the first text that makes something throw, or that takes over 100 ms each time it is tried.`;

/** What one text may take, in ms of this thread: what else the machine does is no matter. */
const limit = 100;
/** The first time, code is compiled and garbage of earlier texts collected. A text is slow when it is slow so many times. */
const tries = 5;

const options = {
	pastes: { type: 'string', default: '1000000' },
	queries: { type: 'string', default: '100000' },
	seed: { type: 'string', default: String(randomInt(2 ** 32)) },
} as const;

await runCommand({ usage, options, positionals: [0, 0] }, ({ values }) => {
	const [pastes, queries, seed] = [values.pastes, values.queries, values.seed].map((value) => {
		if (!/^\d{1,10}$/.test(value)) throw new Misuse(`not a whole number: ${value}`);
		return Number(value);
	});
	return fuzz(pastes ?? 0, queries ?? 0, seed ?? 0);
});

function fuzz(pastes: number, queries: number, seed: number): number {
	console.log(`seed ${seed}`);
	const { catalogue, signatures, decode, find } = boxFromDisk();
	const { findSecrets } = createMask(signatures.providers);
	const inputs = createInputs(catalogue, seed);

	run(
		'pastes',
		pastes,
		(index) => (index % 1000 === 999 ? inputs.longPaste() : inputs.paste()),
		(text) => {
			decode(text);
			findSecrets(excerptOf(text));
			queryOf(text);
		},
	);
	run('queries', queries, inputs.query, (text) => {
		findSecrets(text);
		if (!looksPasted(text)) find(text);
	});
	return 0;
}

/** Tries so many texts, and says how long the slowest took. Throws a Refusal at one that throws or takes too long. */
function run(what: string, count: number, make: (index: number) => string, take: (text: string) => void): void {
	let slowest = 0;
	const begin = performance.now();
	for (let index = 0; index < count; index++) {
		const text = make(index);
		let best = Number.POSITIVE_INFINITY;
		for (let times = 0; times < tries && best > limit; times++) best = Math.min(best, timeOf(text, take, `${what} ${index}`));
		if (best > limit) throw new Refusal(`${what} ${index} takes ${best.toFixed(0)} ms: ${shown(text)}`);
		slowest = Math.max(slowest, best);
	}
	const seconds = (performance.now() - begin) / 1000;
	console.log(`${count} ${what} in ${seconds.toFixed(0)} s: none threw, the slowest took ${slowest.toFixed(1)} ms`);
}

function timeOf(text: string, take: (text: string) => void, name: string): number {
	const start = process.threadCpuUsage();
	try {
		take(text);
	} catch (error) {
		console.error(`${name} throws: ${shown(text)}`);
		throw error;
	}
	const { user, system } = process.threadCpuUsage(start);
	return (user + system) / 1000;
}

function shown(text: string): string {
	return `${JSON.stringify(text.slice(0, 2_000))}, ${text.length} characters`;
}
