import type { Action, Actor } from '../schema/types.ts';
import { type Catalogue, conditionsOf, type Entry } from '../catalogue/model.ts';
import { plain } from '../catalogue/prose.ts';
import { comparePages } from '../addresses/page-kinds.ts';
import { href } from '../addresses/ids.ts';
import { type ProviderSignature, providerSignature } from './provider-signature.ts';
import { actionsOf, casesOf } from '../catalogue/query.ts';
import { sectionsOf } from './sections.ts';
import { actorText, howLong } from '../catalogue/words.ts';

export type { ProviderSignature } from './provider-signature.ts';

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

/** One of the meanings under a status, as the box lists them. */
export type CaseSignature = { title: string; tell: string; action: Action; because: string; wait: string };

/** A message template, and the case it means when its entry has several. One that is shared tells no provider. */
export type MessageSignature = { text: string; case?: number; shared?: true };

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
		providers: all.providers.map(providerSignature),
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
		messages: entry.messages.map(({ template, case: id, ambiguous }): MessageSignature => ({
			text: template,
			...(id && { case: entry.cases.findIndex((item) => item.id === id) }),
			...(ambiguous && { shared: true as const }),
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
