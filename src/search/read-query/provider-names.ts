import { hasUnspacedScript } from '../unspaced.ts';
import type { Known } from '../known.ts';
import { spellingsAllowed } from '../near.ts';
import { spellingDistance } from '../spelling.ts';
import { type Phrase, phrasesOf, placesOf } from './phrases.ts';
import type { Reading } from './reading.ts';

/** The most tokens in a provider's name or nickname. */
const longest = 3;

/** Finds names and nicknames of providers, of one or more words. The longest name takes its tokens first. */
export function readProviderNames(reading: Reading, { providers }: Known): Reading {
	const used = new Set(reading.used);
	const official = new Set(reading.official);
	const nicknamed = new Set(reading.nicknamed);
	const asService = new Set([...reading.asService, ...official]);
	for (const phrase of phrasesOf(reading.tokens, longest)) {
		const places = placesOf(phrase);
		if (places.some((place) => used.has(place)) || isVariable(reading.tokens, phrase)) continue;
		const text = phrase.tokens.join(' ').toLowerCase();
		for (const { id, name, nicknames, models } of providers) {
			const own = text === id || text === name.toLowerCase();
			if (!own && !nicknames.some((nickname) => text === nickname || text === `${nickname}s`)) continue;
			(own ? official : nicknamed).add(id);
			if (own || !isFamily(text, models)) asService.add(id);
			for (const place of places) used.add(place);
		}
	}
	reading.tokens.forEach((token, place) => {
		for (const { id, nicknames } of providers) {
			const isHeld = (name: string) => (name.length >= shortestInside || hasUnspacedScript(name)) && holdsName(token, name);
			if (![id, ...nicknames].some(isHeld)) continue;
			nicknamed.add(id);
			if (/^[A-Za-z]+$/.test(token)) used.add(place);
		}
	});
	if (official.size + nicknamed.size === 0)
		for (const [place, id] of misspelled(reading, providers)) {
			nicknamed.add(id);
			asService.add(id);
			used.add(place);
		}
	return { ...reading, used, official, nicknamed, asService };
}

/** What so many of are counted. */
const counted = /^(?:milliseconds?|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|times|attempts?|retries)$/i;

/** Whether a small letter stands for a number, and for no name: "after x minutes". */
const isVariable = (tokens: readonly string[], { start, size, tokens: [token = ''] }: Phrase): boolean =>
	size === 1 && /^[a-z]$/.test(token) && counted.test(tokens[start + 1] ?? '');

/** Whether a name is that of models: claude-opus is one of the family Claude. */
const isFamily = (name: string, models: readonly string[]) => models.some((model) => model.startsWith(name));

/** Letters from which on a name is known when it is misspelled. */
const shortestMisspelled = 6;
/** Words that are a letter away from a name. */
const otherWords = /^(?:openapi|clauses?|mistrial|minstrel)$/;

/** Tokens that are a spelling away from the name of a provider, by their places: Anthrophic, Deepsek. */
function misspelled({ tokens, used }: Reading, providers: Known['providers']): [place: number, id: string][] {
	return tokens.flatMap((token, place): [number, string][] => {
		const word = token.toLowerCase();
		if (used.has(place) || word.length < shortestMisspelled || !/^[a-z]+$/.test(word) || otherWords.test(word)) return [];
		const found = providers.find(({ id, nicknames }) =>
			[id, ...nicknames].some(
				(name) =>
					name.length >= shortestMisspelled && spellingDistance(word, name, spellingsAllowed(name.length)) <= spellingsAllowed(name.length),
			),
		);
		return found ? [[place, found.id]] : [];
	});
}

/** Letters of a name that is looked for inside a longer token. Shorter ones begin other words. */
const shortestInside = 4;

/** Whether a token is a name with something attached: GrokAI, TwitterV2Bridge, deepseekv4, openrouter/free, gpt-5-openrouter, 제미나이의. */
function holdsName(token: string, name: string): boolean {
	const at = token.toLowerCase().indexOf(name);
	if (at < 0 || token.length === name.length) return false;
	if (hasUnspacedScript(name)) return true;
	return (at === 0 || /[^\p{L}\p{N}]/u.test(token[at - 1] ?? '')) && /^(?:$|v?\d|[A-Z]|[^\p{L}])/u.test(token.slice(at + name.length));
}
