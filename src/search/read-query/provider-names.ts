import type { Known } from '../known.ts';
import { phrasesOf, placesOf } from './phrases.ts';
import type { Reading } from './reading.ts';

/** The most tokens in a provider's name or nickname. */
const longest = 3;

/** Finds names and nicknames of providers, of one or more words. The longest name takes its tokens first. */
export function readProviderNames(reading: Reading, { providers }: Known): Reading {
	const used = new Set(reading.used);
	const official = new Set(reading.official);
	const nicknamed = new Set(reading.nicknamed);
	for (const phrase of phrasesOf(reading.tokens, longest)) {
		const places = placesOf(phrase);
		if (places.some((place) => used.has(place))) continue;
		const text = phrase.tokens.join(' ').toLowerCase();
		for (const { id, name, nicknames } of providers) {
			const own = text === id || text === name.toLowerCase();
			if (!own && !nicknames.includes(text)) continue;
			(own ? official : nicknamed).add(id);
			for (const place of places) used.add(place);
		}
	}
	return { ...reading, used, official, nicknamed };
}
