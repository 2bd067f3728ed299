import type { ConditionData, EntryData, GuideData, ProviderData, Source, StatusData } from '../schema/types.ts';
import { href } from './ids.ts';
import type { LedgerLine } from './ledger.ts';
import type { Records } from './records.ts';

export type Provider = Omit<ProviderData, 'sources'> & { id: string; href: string; sources: Record<string, Source>; entries: Entry[] };
export type Entry = EntryData & { id: string; slug: string; href: string; provider: Provider };
export type Condition = ConditionData & { href: string; entries: Entry[] };
export type Status = StatusData & { href: string; entries: Entry[] };
export type Guide = GuideData & { id: string; href: string; body: string };

/** The whole data set, cross-linked and sorted. Everything that is shown or published is asked of it. */
export type Catalogue = {
	providers: Provider[];
	entries: Entry[];
	conditions: Condition[];
	statuses: Status[];
	guides: Guide[];
	ledger: LedgerLine[];
	/** Addresses that the ledger leads elsewhere. */
	moved: { from: string; to: string }[];
};

/** Joins validated records. It trusts them: what can be wrong between records is found by rules/. */
export function buildCatalogue(records: Records): Catalogue {
	const providers = records.providers
		.map(({ id, data }): Provider => ({ ...data, id, href: href.provider(id), entries: [] }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
	const providerOf = new Map(providers.map((provider) => [provider.id, provider]));

	const entries: Entry[] = [];
	for (const { id, data } of records.entries) {
		const [providerId = '', slug = ''] = id.split('/');
		const provider = providerOf.get(providerId);
		if (!provider) continue;
		const entry: Entry = { ...data, id, slug, href: href.entry(providerId, slug), provider };
		provider.entries.push(entry);
		entries.push(entry);
	}
	for (const provider of providers) provider.entries.sort(inReadingOrder);
	entries.sort((a, b) => a.provider.name.localeCompare(b.provider.name, 'en') || inReadingOrder(a, b));

	const conditions = [...records.conditions].sort(byId).map((data): Condition => ({
		...data,
		href: href.condition(data.id),
		entries: entries.filter((entry) => conditionsOf(entry).includes(data.id)),
	}));
	const statuses = [...records.statuses].sort(byId).map((data): Status => ({
		...data,
		href: href.status(data.id),
		entries: entries.filter((entry) => entry.status.includes(Number(data.id))),
	}));
	const guides = records.guides
		.map(({ id, data, body }): Guide => ({ ...data, id, body, href: href.guide(id) }))
		.sort((a, b) => a.order - b.order);
	const { ledger } = records;
	const moved = ledger.flatMap(({ address, to }) => (to ? [{ from: address, to }] : []));
	return { providers, entries, conditions, statuses, guides, ledger, moved };
}

/** The conditions an entry belongs to: its own and those of its cases. */
export function conditionsOf(entry: EntryData): string[] {
	return [...new Set([entry.condition, ...entry.cases.map((item) => item.condition)])].filter((id) => id !== 'none');
}

// The loaders have orders of their own; what is published has one.
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id, 'en');

const rank = { status: 0, code: 1, type: 1 };
function inReadingOrder(a: Entry, b: Entry): number {
	return rank[a.kind] - rank[b.kind] || a.slug.localeCompare(b.slug, 'en', { numeric: true });
}
