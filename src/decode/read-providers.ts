import type { ProviderSignature } from '../catalogue/signatures.ts';
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

/** What names a provider: its hosts, packages, exception classes, model ids, headers, keys and names, the strongest first. */
export function readProviders({ text, letters, letterPlaces }: Flat, words: Seen[], providers: ProviderSignature[]): SeenProvider[] {
	const seen: SeenProvider[] = [];
	const add = (provider: ProviderSignature, how: SeenProvider['how'], weight: number, item: Seen) => {
		seen.push({ provider: provider.id, how, weight, ...item });
	};
	const lower = text.toLowerCase();
	for (const match of text.matchAll(host)) {
		const name = match[0].toLowerCase();
		const item = { value: match[0], start: match.index, end: match.index + match[0].length };
		for (const provider of providers) {
			if (provider.hosts.some((known) => name === known || name.endsWith(`.${known}`)))
				add(provider, 'host', name.startsWith('api.') ? weights.apiHost : weights.host, item);
		}
		if (seen.length > 200) break;
	}
	// A terminal breaks a host over two lines; its letters are still there.
	for (const provider of providers) {
		for (const known of provider.hosts) {
			const bare = lettersOf(known);
			const at = bare.length < 12 || seen.some((item) => item.provider === provider.id) ? -1 : letters.indexOf(bare);
			if (at < 0) continue;
			const [start, end] = [letterPlaces[at] ?? 0, (letterPlaces[at + bare.length - 1] ?? 0) + 1];
			add(provider, 'host', weights.brokenHost, { value: known, start, end });
		}
	}
	for (const provider of providers) {
		const own = provider.headers.filter((name) => providers.every((other) => other === provider || !other.headers.includes(name)));
		for (const [how, names] of [
			['package', provider.packages],
			['path', provider.paths],
			['model', provider.models],
			['mark', provider.marks],
			['header', own],
			['key', provider.keyPrefixes],
			['name', [...new Set([provider.id, ...provider.nicknames])].filter((name) => name.length > 2)],
			['lookalike', provider.lookalikes],
		] as const) {
			const asPrefix = how === 'path' || how === 'model' || how === 'mark' || how === 'key';
			for (const name of names) {
				let best: { start: number; weight: number } | undefined;
				for (const start of standing(lower, name.toLowerCase(), asPrefix)) {
					const around = {
						before: lower.slice(Math.max(0, start - 24), start),
						after: lower.slice(start + name.length, start + name.length + 2),
					};
					const weight = weightOf(how, name, around);
					if (weight !== 0 && (!best || Math.abs(weight) > Math.abs(best.weight))) best = { start, weight };
				}
				if (best) {
					const end = best.start + name.length;
					add(provider, how, best.weight, { value: text.slice(best.start, end), start: best.start, end });
				}
			}
		}
	}
	addClasses(words, providers, add);
	return seen.sort((a, b) => b.weight - a.weight);
}

/** The maker of a model is not who served it: in openrouter:deepseek/deepseek-chat the first name counts. */
function weightOf(how: SeenProvider['how'], name: string, { before, after }: { before: string; after: string }): number {
	if (how === 'package') {
		// mistralai/Mistral-7B is a model by somebody, not the package; node_modules/groq-sdk/index.js is.
		if (/^\/[a-z0-9]/.test(after) && !/[/\\]$/.test(before) && !name.includes('/')) return 1;
		return /(?:Exception|Error)$/.test(name) ? weights.exception : weights.package;
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
