import { canonical } from '../addresses/ids.ts';
import type { EntrySignature, ProviderSignature, SearchDocument, Signatures } from '../signatures/signatures.ts';

/** What a query names outright, and the words that are left. */
export type Intent = {
	providers: string[];
	statuses: number[];
	/** Statuses that an SDK class stands for. */
	classStatuses: number[];
	/** Documents whose exact name was typed as a code is written, with the name as typed. */
	named: Map<SearchDocument, string>;
	/** Documents whose name stands in the query as plain words: "model not found". */
	spoken: Set<SearchDocument>;
	words: string[];
	/** Conditions whose name stands in the words, with the share of the words that it makes up. */
	meanings: Map<string, number>;
	/** The meaning that a typed code has at most of the many providers that have it. */
	shared?: string;
	/** Typed like a code, known to nobody. */
	unknown: string[];
};

const filler = new Set([
	'a',
	'an',
	'the',
	'of',
	'to',
	'is',
	'in',
	'at',
	'on',
	'for',
	'and',
	'or',
	'it',
	'my',
	'i',
	'how',
	'what',
	'why',
	'does',
	'do',
	'error',
	'errors',
	'api',
	'code',
	'http',
	'status',
	'vs',
]);

/** Reads providers, statuses, codes, problem URIs, hosts and SDK classes out of a query. */
export function readIntent(query: string, data: Signatures, byName: Map<string, SearchDocument[]>): Intent {
	const intent: Intent = {
		providers: [],
		statuses: [],
		classStatuses: [],
		named: new Map(),
		spoken: new Set(),
		words: [],
		meanings: new Map(),
		unknown: [],
	};
	const tokens = query
		.trim()
		.split(/[\s,;()"'`]+/)
		.map((token) => token.replace(/[?!.:]+$/, ''))
		.filter(Boolean);
	const used = tokens.map(() => false);
	const official = new Set<string>();

	tokens.forEach((token, index) => {
		const url = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/\S*)?$/i.exec(token);
		const provider = url && ofHost(url[1] ?? '', data.providers);
		if (provider) {
			official.add(provider.id);
			used[index] = true;
			const last = (url[2] ?? '').split('/').filter(Boolean).pop();
			if (last) nameAll(byName, last, intent);
		}
		const dotted = /^([A-Za-z_]+)\.([A-Z][A-Za-z]+(?:Error|Requests|Request|Found|Forbidden|Unauthorized))$/.exec(token);
		const owner = dotted && ownersOf((dotted[1] ?? '').toLowerCase(), data.providers);
		const className = dotted?.[2] ?? token;
		const holders = (owner?.length ? owner : data.providers).filter((item) => item.classes[className]);
		if (holders.length > 0 && /[a-z][A-Z]|\./.test(token)) {
			used[index] = true;
			intent.classStatuses.push(...new Set(holders.flatMap((item) => item.classes[className] ?? [])));
			if (owner?.length === 1 && owner[0]) official.add(owner[0].id);
		}
	});

	const nicknamed = new Set<string>();
	tokens.forEach((token, index) => {
		const maker = used[index]
			? undefined
			: data.providers.find(({ models }) => models.some((name) => token.toLowerCase().startsWith(name)));
		if (!maker || entriesNamed(byName, token).length > 0) return;
		nicknamed.add(maker.id);
		used[index] = true;
	});
	for (let size = 3; size > 0; size--) {
		for (let start = 0; start + size <= tokens.length; start++) {
			if (used.slice(start, start + size).some(Boolean)) continue;
			const phrase = tokens
				.slice(start, start + size)
				.join(' ')
				.toLowerCase();
			for (const provider of data.providers) {
				const own = [provider.id, provider.name.toLowerCase()].includes(phrase);
				if (!own && !provider.nicknames.includes(phrase)) continue;
				(own ? official : nicknamed).add(provider.id);
				used.fill(true, start, start + size);
			}
		}
	}
	// "grok ... groq": the API's own name outweighs a nickname of another.
	intent.providers = official.size > 0 ? [...official] : [...nicknamed];
	if (official.size > 0 && [...nicknamed].some((id) => !official.has(id)))
		intent.words.push(...tokens.filter((_, index) => used[index]).map((token) => token.toLowerCase()));

	for (let size = 5; size > 0; size--) {
		for (let start = 0; start + size <= tokens.length; start++) {
			if (used.slice(start, start + size).some(Boolean)) continue;
			const phrase = tokens.slice(start, start + size).join(size > 1 ? '-' : '');
			if (size === 1 && /^[1-5]\d\d$/.test(phrase)) intent.statuses.push(Number(phrase));
			else if (size === 1 && /[_\-:]|\d|[A-Z]{4}|[a-z][A-Z]/.test(phrase)) {
				if (nameAll(byName, /^\d+$/.test(phrase) ? `code-${phrase}` : phrase, intent)) used[start] = true;
			} else for (const document of entriesNamed(byName, phrase)) intent.spoken.add(document);
		}
	}
	// "twitter error 453": three digits that are no status there can still be a code.
	for (const status of intent.statuses) {
		const isStatus = data.entries.some(
			(document) => document.kind === 'status' && intent.providers.includes(document.provider ?? '') && document.statuses.includes(status),
		);
		if (intent.providers.length > 0 && !isStatus) nameAll(byName, `code-${status}`, intent);
	}
	tokens.forEach((token, index) => {
		if (used[index] || /^[1-5]\d\d$/.test(token)) return;
		if (/^[A-Za-z0-9]+([_-][A-Za-z0-9]+)+$/.test(token) && !token.endsWith('_')) intent.unknown.push(token);
		for (const word of token.toLowerCase().split(/[^\p{L}\p{N}]+/u)) if (word && !filler.has(word)) intent.words.push(word);
	});
	const shared = intent.providers.length === 0 ? sharedMeaning(intent) : undefined;
	if (shared) intent.shared = shared;
	const spoken = ` ${intent.words.join(' ')} `;
	for (const { id, phrases } of data.meanings) {
		const longest = Math.max(
			0,
			...phrases.filter((phrase) => phrase.length > 4 && spoken.includes(` ${phrase} `)).map((phrase) => phrase.split(' ').length),
		);
		if (longest > 0) intent.meanings.set(id, longest / intent.words.length);
	}
	return intent;
}

/** The namespace of a class is that of a package. A package that speaks to many providers is meant as the one it is called after. */
function ownersOf(namespace: string, providers: ProviderSignature[]): ProviderSignature[] {
	const owners = providers.filter((item) => item.namespaces.includes(namespace));
	const called = providers.filter((item) => item.id === namespace);
	return owners.length === 1 || called.length === 0 ? owners : called;
}

/** From this many providers on, nobody can say which is meant. */
const many = 3;

function sharedMeaning({ named, spoken }: Intent): string | undefined {
	const exact = [...named].filter(([document, typed]) => isWire(document, typed));
	const documents = named.size > 0 ? (exact.length > 0 ? exact : [...named]).map(([document]) => document) : [...spoken];
	if (new Set(documents.map((document) => document.provider)).size < many) return undefined;
	const counts = new Map<string, number>();
	for (const { conditions } of documents) if (conditions[0]) counts.set(conditions[0], (counts.get(conditions[0]) ?? 0) + 1);
	return [...counts].find(([, count]) => count > documents.length / 2)?.[0];
}

/** RATE_LIMIT_EXCEEDED and rate_limit_exceeded are codes of different providers; an address differs from its code in case alone. */
export function isWire(document: SearchDocument, typed: string): boolean {
	const { wire } = document as Partial<EntrySignature>;
	return document.names.includes(typed) && (wire === undefined || typed === wire || typed.toLowerCase() !== wire.toLowerCase());
}

const entriesNamed = (byName: Map<string, SearchDocument[]>, name: string) =>
	(byName.get(canonical(name)) ?? []).filter((document) => document.kind !== 'condition' && document.kind !== 'guide');

function nameAll(byName: Map<string, SearchDocument[]>, name: string, intent: Intent): boolean {
	const found = entriesNamed(byName, name);
	for (const document of found) intent.named.set(document, name);
	return found.length > 0;
}

function ofHost(host: string, providers: ProviderSignature[]): ProviderSignature | undefined {
	const lower = host.toLowerCase();
	return providers.find((provider) => provider.hosts.some((known) => lower === known || lower.endsWith(`.${known}`)));
}
