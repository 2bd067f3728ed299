import type { ProviderSignature } from '../signatures/signatures.ts';
import type { Seen } from './evidence.ts';
import { type Flat, lettersOf } from './flatten.ts';

export type SeenProvider = Seen & {
	provider: string;
	how: 'host' | 'path' | 'package' | 'class' | 'name' | 'model' | 'mark' | 'key' | 'header' | 'lookalike';
	weight: number;
};

const host = /[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?(?:\.[a-z0-9][a-z0-9-]{0,40}){1,5}/gi;
const weights = {
	host: 10,
	apiHost: 12,
	brokenHost: 6,
	package: 7,
	exception: 9,
	path: 6,
	model: 4.5,
	mark: 6,
	header: 7,
	key: 3,
	class: 8,
	ownClass: 4,
	name: 4,
	labelled: 4.5,
	lookalike: -8,
};
/** A name behind such a word is who answered: "Provider: mistral". */
const label = /(?:provider|vendor|backend|api|llm|service|upstream)(?:[_ -]?(?:name|id|type))?["'*]{0,3}\s{0,2}[:=]{1,2}\s{0,2}["'*]{0,3}$/;

/** A name of a provider to look for, in lower case. */
type Clue = { provider: ProviderSignature; how: SeenProvider['how']; name: string; asPrefix: boolean };

function cluesOf(providers: ProviderSignature[]): Clue[] {
	const shared = new Set(providers.flatMap(({ headers }) => headers).filter((name, index, all) => all.indexOf(name) !== index));
	return providers.flatMap((provider) => {
		const kinds: [SeenProvider['how'], string[], asPrefix: boolean][] = [
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
		return kinds.flatMap(([how, names, asPrefix]) => names.map((name) => ({ provider, how, name: name.toLowerCase(), asPrefix })));
	});
}

/** Builds the reader of what names a provider: hosts, packages, classes, model ids, headers, keys and names, the strongest first. */
export function createProviderReader(providers: ProviderSignature[]): (flat: Flat, words: Seen[]) => SeenProvider[] {
	const clues = cluesOf(providers);
	const hosts = providers.flatMap((provider) =>
		provider.hosts.map((name) => ({ provider, name, end: `.${name}`, letters: lettersOf(name) })),
	);

	return ({ text, letters, letterPlaces }, words) => {
		const seen: SeenProvider[] = [];
		const add = (provider: ProviderSignature, how: SeenProvider['how'], weight: number, item: Seen) => {
			seen.push({ provider: provider.id, how, weight, ...item });
		};
		const lower = text.toLowerCase();
		for (const match of text.matchAll(host)) {
			const name = match[0].toLowerCase();
			const item = { value: match[0], start: match.index, end: match.index + match[0].length };
			for (const { provider } of hosts.filter((known) => name === known.name || name.endsWith(known.end)))
				add(provider, 'host', name.startsWith('api.') ? weights.apiHost : weights.host, item);
			if (seen.length > 200) break;
		}
		// A terminal breaks a host over two lines; its letters are still there.
		for (const { provider, name, letters: bare } of hosts) {
			const at = bare.length < 12 || seen.some((item) => item.provider === provider.id) ? -1 : letters.indexOf(bare);
			const place = (letter: number) => letterPlaces[letter] ?? 0;
			if (at >= 0) add(provider, 'host', weights.brokenHost, { value: name, start: place(at), end: place(at + bare.length - 1) + 1 });
		}
		for (const { provider, how, name, asPrefix } of clues) {
			let best: { start: number; weight: number } | undefined;
			for (const start of standing(lower, name, asPrefix)) {
				const end = start + name.length;
				const weight = weightOf(how, name, { before: lower.slice(Math.max(0, start - 24), start), after: lower.slice(end, end + 2) });
				if (weight !== 0 && (!best || Math.abs(weight) > Math.abs(best.weight))) best = { start, weight };
			}
			if (!best) continue;
			const end = best.start + name.length;
			add(provider, how, best.weight, { value: text.slice(best.start, end), start: best.start, end });
		}
		addClasses(words, providers, add);
		return seen.sort((a, b) => b.weight - a.weight);
	};
}

/** The maker of a model is not who served it: in openrouter:deepseek/deepseek-chat the first name counts. */
function weightOf(how: SeenProvider['how'], name: string, { before, after }: { before: string; after: string }): number {
	if (how === 'package') {
		// mistralai/Mistral-7B is a model by somebody, not the package; node_modules/groq-sdk/index.js is.
		if (/^\/[a-z0-9]/.test(after) && !/[/\\]$/.test(before) && !name.includes('/')) return 1;
		return /(?:exception|error)$/.test(name) ? weights.exception : weights.package;
	}
	if (how === 'model') return /[a-z0-9]\/$/.test(before) ? 1 : weights.model;
	if (how !== 'name') return weights[how as 'path'];
	// mistral-large is a model, openai.RateLimitError a class: both count by themselves.
	if (/^[-_.][a-z0-9]/.test(after)) return 0;
	if (/^\/[a-z0-9]/.test(after)) return /[a-z0-9][/:]$/.test(before) ? 0 : weights.name;
	return label.test(before) || /^:[a-z0-9]/.test(after) ? weights.labelled : weights.name;
}

/** Exception classes by their namespace. One that serves several providers names at most the one it is called after. */
function addClasses(
	words: Seen[],
	providers: ProviderSignature[],
	add: (provider: ProviderSignature, how: 'class', weight: number, item: Seen) => void,
): void {
	const owners = new Map<string, ProviderSignature[]>();
	for (const provider of providers) for (const name of provider.namespaces) owners.set(name, [...(owners.get(name) ?? []), provider]);
	for (const item of words) {
		const [, space = '', name = ''] = /^([A-Za-z_]+)(?:[.:]{1,2})([A-Z][A-Za-z]+)$/.exec(item.value) ?? [];
		const [owner, another] = owners.get(space.toLowerCase()) ?? [];
		if (!owner) continue;
		const called = another ? providers.find((provider) => provider.id === space.toLowerCase()) : owner;
		if (called && name in called.classes) add(called, 'class', another ? weights.ownClass : weights.class, item);
	}
}

/** Where a name stands as a word of its own, or begins one. Looks a few times, not through the whole of a flood. */
function standing(lower: string, name: string, asPrefix: boolean): number[] {
	const found: number[] = [];
	let at = lower.indexOf(name);
	for (let tries = 0; at >= 0 && tries < 50 && found.length < 8; tries++) {
		const next = lower[at + name.length] ?? ' ';
		if (!/[a-z0-9]/.test(lower[at - 1] ?? ' ') && (asPrefix || !/[a-z0-9]/.test(next))) found.push(at);
		at = lower.indexOf(name, at + 1);
	}
	return found;
}
