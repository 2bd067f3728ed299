import type { Action, Actor } from '../schema/types.ts';
import { type Catalogue, conditionsOf, type Entry, type Provider } from './build.ts';
import { plain } from './prose.ts';
import { comparePages } from './compare/pages.ts';
import { href } from './ids.ts';
import { actionsOf, casesOf } from './query.ts';
import { sectionsOf } from './sections.ts';
import { actorText, howLong } from './words.ts';

export type DocumentKind = 'status' | 'code' | 'type' | 'section' | 'http' | 'condition' | 'guide';

/** One thing that can be found: an entry, a section of a provider's page, a status, a meaning, a guide. */
export type SearchDocument = {
	url: string;
	title: string;
	/** The title alone, without the provider's name. */
	label: string;
	kind: DocumentKind;
	provider?: string;
	statuses: number[];
	verdicts: Action[];
	/** Exact names: the wire code, other spellings, former addresses, header names. */
	names: string[];
	/** Meanings it has, as ids of conditions. */
	conditions: string[];
	/** Sets providers side by side: meant when several are named. */
	compares?: true;
	/** Reached by gRPC or an SDK only: rarely what is looked for. */
	aside?: true;
};

/** What identifies a provider in a paste, and what its users need to ask for help. */
export type ProviderSignature = {
	id: string;
	name: string;
	nicknames: string[];
	hosts: string[];
	packages: string[];
	paths: string[];
	/** Model ids that only this provider serves start like this. */
	models: string[];
	keyPrefixes: string[];
	headers: string[];
	namespaces: string[];
	classes: Record<string, number[]>;
	/** Where the request id sits, and what to attach to a request for help. */
	requestId: string;
	attach: string[];
	support: string[];
};

/** One of the meanings under a status, as the box lists them. */
export type CaseSignature = { title: string; tell: string; action: Action; because: string; wait: string };

/** A message template, and the case it means when its entry has several. */
export type MessageSignature = { text: string; case?: number };

/** What identifies an entry, and the answer that the box gives for it. */
export type EntrySignature = SearchDocument & {
	id: string;
	wire: string;
	grpc?: string;
	messages: MessageSignature[];
	verdict: Action;
	actor?: string;
	wait: string;
	because: string;
	cases?: CaseSignature[];
};

export type Signatures = {
	providers: ProviderSignature[];
	entries: EntrySignature[];
	/** Sections, statuses, meanings and guides: found by name, never decoded to. */
	places: SearchDocument[];
	meanings: { id: string; phrases: string[] }[];
};

export const titleOf = (provider: string, name: string, label: string) => `${provider} ${name}: ${label}`;

/** Everything that answers without reading a page, derived from the catalogue alone. */
export function signaturesOf(all: Catalogue): Signatures {
	return {
		providers: all.providers.map(ofProvider),
		entries: all.entries.map(ofEntry),
		places: [
			...all.providers.flatMap((provider) =>
				sectionsOf(provider).map(({ url, title, names }) =>
					place(url, `${provider.name}: ${title}`, title, 'section', { provider: provider.id, names }),
				),
			),
			...all.statuses.map((status): SearchDocument =>
				place(status.href, `HTTP ${status.id} ${status.name}`, status.name, 'http', { statuses: [Number(status.id)], names: [status.id] }),
			),
			...all.conditions.map((condition): SearchDocument =>
				place(condition.href, `${condition.title}, at every provider`, condition.title, 'condition', {
					names: [condition.id],
					verdicts: [condition.usual],
					conditions: [condition.id],
				}),
			),
			...comparePages.map(({ id, title }): SearchDocument =>
				place(href.compare(id), `Compare: ${title}`, title, 'guide', {
					compares: true,
					...(id === 'statuses' && { statuses: all.statuses.map((status) => Number(status.id)) }),
				}),
			),
			...all.guides.map((guide): SearchDocument => place(guide.href, guide.title, guide.title, 'guide', { names: [guide.id] })),
		],
		meanings: all.conditions.map(({ id, title, words }) => ({ id, phrases: [...new Set([title.toLowerCase(), ...words])] })),
	};
}

const place = (url: string, title: string, label: string, kind: SearchDocument['kind'], more: Partial<SearchDocument>): SearchDocument => ({
	url,
	title,
	label,
	kind,
	statuses: [],
	verdicts: [],
	names: [],
	conditions: [],
	...more,
});

function ofProvider(provider: Provider): ProviderSignature {
	const classes: Record<string, number[]> = {};
	for (const sdk of provider.sdks) {
		for (const [status, name] of Object.entries(sdk.classes)) {
			const number = status === '5xx' ? 500 : Number(status);
			if (number) classes[name] = [...new Set([...(classes[name] ?? []), number])];
		}
	}
	return {
		id: provider.id,
		name: provider.name,
		nicknames: provider.nicknames,
		hosts: provider.hosts,
		packages: provider.packages,
		paths: provider.paths,
		models: provider.models,
		keyPrefixes: provider.auth.flatMap((item) => item.key_prefixes),
		headers: provider.headers.map((header) => header.name),
		namespaces: [...new Set(provider.sdks.flatMap((sdk) => sdk.namespace?.toLowerCase() ?? []))],
		classes,
		requestId: provider.request_id.where ?? '',
		attach: provider.support.attach.map((item) => plain(item.text)),
		support: provider.support.links.map((link) => `${link.label}: ${link.url}`),
	};
}

function ofEntry(entry: Entry): EntrySignature {
	const wire = entry.kind === 'status' ? entry.slug : (entry.code ?? entry.slug);
	const { cases } = casesOf(entry);
	return {
		id: entry.id,
		url: entry.href,
		title: titleOf(entry.provider.name, entry.kind === 'type' ? entry.slug : wire, entry.title),
		label: entry.title,
		kind: entry.kind,
		provider: entry.provider.id,
		statuses: entry.status,
		verdicts: actionsOf(entry),
		names: [...new Set([wire, entry.slug, ...entry.spellings, ...entry.aliases])],
		conditions: conditionsOf(entry),
		...(entry.transport.every((item) => item === 'grpc' || item === 'client') && { aside: true as const }),
		wire,
		...(entry.grpc && { grpc: entry.grpc }),
		messages: entry.messages.map(({ template, case: id }): MessageSignature => ({
			text: template,
			...(id && { case: entry.cases.findIndex((item) => item.id === id) }),
		})),
		verdict: entry.verdict.action,
		...(entry.verdict.actor && { actor: actorText(entry.verdict.actor as Actor) }),
		wait: plain(howLong(entry.verdict)),
		because: plain(entry.verdict.because),
		...(cases.length > 0 && { cases: casesWithWords(cases) }),
	};
}

const worded = new WeakMap<Entry['cases'], CaseSignature[]>();

/** Entries that share their cases share the list too, so that a message of one can name the case of the other. */
function casesWithWords(cases: Entry['cases']): CaseSignature[] {
	const known = worded.get(cases);
	if (known) return known;
	const made = cases.map((item) => ({
		title: item.title,
		tell: plain(item.tell),
		action: item.verdict.action,
		because: plain(item.verdict.because),
		wait: plain(howLong(item.verdict)),
	}));
	worded.set(cases, made);
	return made;
}
