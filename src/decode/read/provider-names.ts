import type { ProviderSignature } from '../../signatures/signatures.ts';
import type { ProviderEvidence } from '../evidence.ts';
import { providerWeights as weights } from '../weights.ts';

type ClueKind = 'package' | 'path' | 'model' | 'mark' | 'header' | 'key' | 'name' | 'lookalike';
/** A name of a provider to look for, in lower case. */
type Clue = { provider: string; kind: ClueKind; name: string; asPrefix: boolean };

/** A name behind such a word is who answered: "Provider: mistral". */
const label = /(?:provider|vendor|backend|api|llm|service|upstream)(?:[_ -]?(?:name|id|type))?["'*]{0,3}\s{0,2}[:=]{1,2}\s{0,2}["'*]{0,3}$/;

/** Builds the reader of names: packages, paths, models, marks, headers, keys, names. Of each name the strongest place counts. */
export function createNameReader(providers: ProviderSignature[]): (text: string) => ProviderEvidence[] {
	const clues = cluesOf(providers);
	const startsWith = byStart(clues.map(({ name }) => name));
	return (text) => {
		const lower = text.toLowerCase();
		const places = placesOf(lower, startsWith);
		return clues.flatMap(({ provider, kind, name, asPrefix }): ProviderEvidence[] => {
			const found = places.get(name);
			if (!found) return none;
			let best: { start: number; weight: number } | undefined;
			for (const start of found.filter((at) => asPrefix || endsThere(lower, at + name.length)).slice(0, mostPlaces)) {
				const end = start + name.length;
				const weight = weightOf(kind, name, lower.slice(Math.max(0, start - 24), start), lower.slice(end, end + 2));
				if (weight !== 0 && (!best || Math.abs(weight) > Math.abs(best.weight))) best = { start, weight };
			}
			if (!best) return none;
			const end = best.start + name.length;
			return [{ kind, provider, value: text.slice(best.start, end), weight: best.weight, start: best.start, end }];
		});
	};
}

function cluesOf(providers: ProviderSignature[]): Clue[] {
	const shared = new Set(providers.flatMap(({ headers }) => headers).filter((name, index, all) => all.indexOf(name) !== index));
	return providers.flatMap((provider) => {
		const kinds: [ClueKind, string[], asPrefix: boolean][] = [
			['package', provider.packages, false],
			['path', provider.paths, true],
			['model', provider.models, true],
			['mark', provider.marks, true],
			['header', provider.headers.filter((name) => !shared.has(name)), false],
			// sk- alone starts the keys of half the world.
			['key', provider.keyPrefixes.filter((name) => name.length > 3), true],
			['name', [...new Set([provider.id, ...provider.nicknames])].filter((name) => name.length > 2), false],
			['lookalike', provider.lookalikes, false],
		];
		return kinds.flatMap(([kind, names, asPrefix]) =>
			names.map((name) => ({ provider: provider.id, kind, name: name.toLowerCase(), asPrefix })),
		);
	});
}

/** The maker of a model is not who served it: in openrouter:deepseek/deepseek-chat the first name counts. */
function weightOf(kind: ClueKind, name: string, before: string, after: string): number {
	if (kind === 'package') {
		// mistralai/Mistral-7B names a model, not the package; node_modules/groq-sdk/index.js is.
		if (/^\/[a-z0-9]/.test(after) && !/[/\\]$/.test(before) && !name.includes('/')) return weights.maker;
		return /(?:exception|error)$/.test(name) ? weights.exception : weights.package;
	}
	if (kind === 'model') return /[a-z0-9]\/$/.test(before) ? weights.maker : weights.model;
	if (kind !== 'name') return weights[kind];
	// mistral-large is a model, openai.RateLimitError a class: both count by themselves.
	if (/^[-_.][a-z0-9]/.test(after)) return 0;
	if (/^\/[a-z0-9]/.test(after)) return /[a-z0-9][/:]$/.test(before) ? 0 : weights.name;
	return label.test(before) || /^:[a-z0-9]/.test(after) ? weights.labelledName : weights.name;
}

const none: ProviderEvidence[] = [];

/** Names by their first letters: three, or as many as the shortest has. */
type ByStart = { length: number; names: Map<string, string[]> };
const longestStart = 3;
/** Places of a name that are looked at, of a flood not all. */
const mostFound = 50;
const mostPlaces = 8;

function byStart(names: string[]): ByStart {
	const length = names.reduce((least, name) => Math.min(least, name.length), longestStart);
	const made = new Map<string, string[]>();
	for (const name of new Set(names)) {
		const start = name.slice(0, length);
		const known = made.get(start);
		if (known) known.push(name);
		else made.set(start, [name]);
	}
	return { length, names: made };
}

/** Where names begin a word: one pass over the text, whatever their number. */
function placesOf(lower: string, { length, names }: ByStart): Map<string, number[]> {
	const found = new Map<string, number[]>();
	for (let at = 0; at < lower.length; at++) {
		if (at > 0 && isWordCharacter(lower.charCodeAt(at - 1))) continue;
		for (const name of names.get(lower.slice(at, at + length)) ?? []) {
			if (!lower.startsWith(name, at)) continue;
			const places = found.get(name);
			if (!places) found.set(name, [at]);
			else if (places.length < mostFound) places.push(at);
		}
	}
	return found;
}

const endsThere = (lower: string, end: number): boolean => end >= lower.length || !isWordCharacter(lower.charCodeAt(end));

/** A digit or a small letter of ASCII. */
const isWordCharacter = (code: number): boolean => (code > 47 && code < 58) || (code > 96 && code < 123);
