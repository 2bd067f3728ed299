import type { Known } from '../known.ts';
import type { Reading } from './reading.ts';

/** Letters from which on the name of a package is no chance word. */
const shortest = 5;

/** Finds the provider of a package that is named instead of it: "tweepy 429". What several providers have names none. */
export function readPackages(reading: Reading, { providers }: Known): Reading {
	if (reading.official.size + reading.nicknamed.size > 0) return reading;
	const used = new Set(reading.used);
	const nicknamed = new Set<string>();
	reading.tokens.forEach((token, place) => {
		const name = token.toLowerCase();
		if (used.has(place) || name.length < shortest) return;
		const [owner, another] = providers.filter(({ packages }) => packages.some((item) => item.toLowerCase() === name));
		if (!owner || another) return;
		nicknamed.add(owner.id);
		used.add(place);
	});
	return nicknamed.size > 0 ? { ...reading, used, nicknamed, asService: new Set([...reading.asService, ...nicknamed]) } : reading;
}
