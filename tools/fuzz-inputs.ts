import type { Catalogue } from '../src/catalogue/model.ts';

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
	'İ',
	'%22',
	'&quot;',
	'\u001b[31m',
	' ',
	'x'.repeat(50),
	'Bearer ',
	'gsk_',
	'=>',
	'-',
	'://',
];

/** Names that every object, function or list of JavaScript has without being given them. */
export const inheritedNames = [
	...new Set([Object.prototype, Function.prototype, Array.prototype, Map.prototype].flatMap((shape) => Object.getOwnPropertyNames(shape))),
	'prototype',
];

/** Numbers below a bound, the same ones for a seed (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

/** Generators of ugly texts: a part of them noise, the rest samples, names and titles of the content, broken in many ways. */
export function createInputs({ entries, providers }: Catalogue, seed: number) {
	const random = createRandom(seed);
	const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
	const some = <T>(most: number, make: () => T) => Array.from({ length: random(most + 1) }, make);
	const samples = entries.flatMap((entry) => entry.samples.map((sample) => sample.text));
	const messages = entries.flatMap((entry) => entry.messages.map((message) => message.template));
	const codes = entries.map((entry) => entry.code ?? String(entry.status[0]));
	const classes = providers.flatMap(({ sdks }) => sdks.flatMap((sdk) => Object.values(sdk.classes)));
	const names = [...providers.flatMap(({ id, nicknames, hosts }) => [id, ...nicknames, ...hosts]), ...classes];

	const noise = (most: number) => String.fromCharCode(...some(most, () => random(random(2) === 0 ? 256 : 65_536)));
	/** Puts an inherited name in the place of some words. */
	const inherit = (text: string) => text.replace(/[A-Za-z_]{2,}/g, (word) => (random(6) === 0 ? pick(inheritedNames) : word));
	const damage = (text: string) => {
		const at = random(text.length + 1);
		return text.slice(0, at) + pick(pieces) + text.slice(at + random(20));
	};
	const pastes = [
		() => noise(200),
		() => some(80, () => pick(pieces)).join(''),
		() => pick(pieces).repeat(random(400)),
		() => damage(pick(samples)),
		() => damage(inherit(pick(samples))),
		() => inherit(`${pick(names)}.${pick(classes)}: ${pick(messages)}`),
		() =>
			JSON.stringify(pick(samples))
				.slice(random(30), random(600))
				.repeat(1 + random(3)),
	];
	const paste = () => pick(pastes)();
	const words = [
		() => pick(codes),
		() => pick(names),
		() => pick(inheritedNames),
		() => `${pick(names)}.${pick(inheritedNames)}`,
		() => pick(pick(messages).split(' ')),
		() => pick(pieces),
		() => noise(8),
		() => damage(pick(codes)),
	];
	return {
		paste,
		/** One text over and over, up to 100,000 UTF-16 units. */
		longPaste: () => {
			const part = random(2) === 0 ? pick(pieces) : paste() || ' ';
			return part.repeat(Math.ceil(100_000 / part.length)).slice(0, 1 + random(100_000));
		},
		query: () => some(9, () => pick(words)()).join(' '),
	};
}
