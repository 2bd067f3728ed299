import { createMask } from '../src/decode/mask.ts';
import { Misuse, runCommand } from './command.ts';
import { boxFromDisk } from './signatures.ts';

const usage = `npm run fuzz [-- COUNT]    decodes COUNT generated texts of every ugly kind (1,000,000)

Exits with 1 when one takes over 200 ms, and throws when one throws.`;
const pieces = [
	'{',
	'}',
	'[',
	']',
	'"',
	"'",
	'\\',
	'\n',
	':',
	',',
	'error',
	'code',
	'429',
	'api.groq.com',
	'\u0000',
	'\ud800',
	'é',
	'%22',
	'&quot;',
	'\u001b[31m',
	' ',
	'x'.repeat(50),
	'Bearer ',
	'gsk_',
	'=>',
	'-',
];

let seed = 20261122;
const random = (below: number) => {
	// Seeded, so that a run can be repeated.
	seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
	return seed % below;
};
const pick = <T>(list: T[]): T => list[random(list.length)] as T;

function generate(samples: string[]): string {
	const kind = random(5);
	if (kind === 0) return Array.from({ length: random(200) }, () => String.fromCharCode(random(256))).join('');
	if (kind === 1) return Array.from({ length: random(80) }, () => pick(pieces)).join('');
	if (kind === 2) return pick(pieces).repeat(random(400));
	const sample = pick(samples);
	const at = random(sample.length + 1);
	if (kind === 3) return sample.slice(0, at) + pick(pieces) + sample.slice(at + random(20));
	return JSON.stringify(sample)
		.slice(random(30), at + 40)
		.repeat(1 + random(3));
}

await runCommand({ usage, options: {}, positionals: [0, 1] }, ({ positionals: [asked = '1000000'] }) => {
	if (!/^\d+$/.test(asked)) throw new Misuse(`not a count: ${asked}`);
	return fuzz(Number(asked));
});

function fuzz(count: number): number {
	const { catalogue, signatures, decode } = boxFromDisk();
	const { findSecrets } = createMask(signatures.providers);
	const samples = catalogue.entries.flatMap((entry) => entry.samples.map((sample) => sample.text));
	let slowest = 0;
	for (let i = 0; i < count; i++) {
		const text = generate(samples);
		const start = performance.now();
		try {
			decode(text);
			findSecrets(text);
		} catch (error) {
			console.error(`input ${i} throws: ${JSON.stringify(text.slice(0, 300))}`);
			throw error;
		}
		slowest = Math.max(slowest, performance.now() - start);
	}
	let slowestLarge = 0;
	for (const piece of [...pieces, ...samples.slice(0, 20)]) {
		const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
		const start = performance.now();
		decode(text);
		const took = performance.now() - start;
		const maskStart = performance.now();
		findSecrets(text.slice(0, 131_072));
		const maskTook = performance.now() - maskStart;
		slowestLarge = Math.max(slowestLarge, took, maskTook);
		if (took > 200 || maskTook > 200)
			console.error(`1 MB of ${JSON.stringify(piece.slice(0, 40))}: decode ${took.toFixed(0)} ms, mask ${maskTook.toFixed(0)} ms`);
	}
	console.log(`${count} inputs, none threw; the slowest took ${slowest.toFixed(1)} ms; 1 MB at most ${slowestLarge.toFixed(0)} ms`);
	return slowest > 200 || slowestLarge > 200 ? 1 : 0;
}
