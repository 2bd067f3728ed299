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
			if (!own && !nicknames.some((nickname) => text === nickname || text === `${nickname}s`)) continue;
			(own ? official : nicknamed).add(id);
			for (const place of places) used.add(place);
		}
	}
	reading.tokens.forEach((token, place) => {
		if (used.has(place)) return;
		for (const { id, nicknames } of providers)
			if ([id, ...nicknames].some((name) => name.length >= shortestInside && beginsWithName(token, name))) nicknamed.add(id);
	});
	return { ...reading, used, official, nicknamed };
}

/** Letters of a name that is looked for inside a longer token. Shorter ones begin other words. */
const shortestInside = 4;

/** Whether a token is a name with something attached: GrokAI, TwitterV2Bridge, openrouter/free. It may be a word of its own too. */
const beginsWithName = (token: string, name: string): boolean =>
	token.length > name.length && token.toLowerCase().startsWith(name) && /^(?:[A-Z0-9]|[^\p{L}])/u.test(token.slice(name.length));
