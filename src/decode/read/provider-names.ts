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
	return (text) => {
		const lower = text.toLowerCase();
		return clues.flatMap(({ provider, kind, name, asPrefix }): ProviderEvidence[] => {
			let best: { start: number; weight: number } | undefined;
			for (const start of placesOf(name, lower, asPrefix)) {
				const end = start + name.length;
				const weight = weightOf(kind, name, lower.slice(Math.max(0, start - 24), start), lower.slice(end, end + 2));
				if (weight !== 0 && (!best || Math.abs(weight) > Math.abs(best.weight))) best = { start, weight };
			}
			if (!best) return [];
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

/** Where a name stands as a word of its own, or begins one. Looks a few times, not through the whole of a flood. */
function placesOf(name: string, lower: string, asPrefix: boolean): number[] {
	const found: number[] = [];
	let at = lower.indexOf(name);
	for (let tries = 0; at >= 0 && tries < 50 && found.length < 8; tries++) {
		const next = lower[at + name.length] ?? ' ';
		if (!/[a-z0-9]/.test(lower[at - 1] ?? ' ') && (asPrefix || !/[a-z0-9]/.test(next))) found.push(at);
		at = lower.indexOf(name, at + 1);
	}
	return found;
}
