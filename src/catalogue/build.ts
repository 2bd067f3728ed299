import { href } from '../addresses/ids.ts';
import { type Catalogue, type Condition, conditionsOf, type Entry, type Guide, type Provider, type Status } from './model.ts';
import type { Change } from '../schema/types.ts';
import { allChanges } from './changes.ts';
import type { Records } from './records.ts';
import { sharedCodes } from './shared-codes.ts';

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

	const conditions = [...records.conditions].sort(byId).map(
		(data): Condition => ({
			...data,
			href: href.condition(data.id),
			entries: entries.filter((entry) => conditionsOf(entry).includes(data.id)),
		}),
	);
	const statuses = [...records.statuses].sort(byId).map(
		(data): Status => ({
			...data,
			href: href.status(data.id),
			entries: entries.filter((entry) => entry.status.includes(Number(data.id))),
		}),
	);
	const guides = records.guides
		.map(({ id, data, body }): Guide => ({ ...data, id, body, href: href.guide(id) }))
		.sort((a, b) => a.order - b.order);
	const { ledger, record, snippets = {} } = records;
	const others = [...records.others].sort(byId);
	const moved = ledger.flatMap(({ address, to }) => (to ? [{ from: address, to }] : []));
	const codes = sharedCodes(entries);
	let changes: Change[] | undefined;
	const all: Catalogue = {
		...{ providers, entries, conditions, statuses, codes, guides, snippets, others, ledger, moved },
		// Only when asked for: the rules look at catalogues whose facts cannot be compared with anything yet.
		get changes() {
			changes ??= record ? allChanges(record.changes, record.published, all) : [];
			return changes;
		},
	};
	return all;
}

// The loaders have orders of their own; what is published has one.
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id, 'en');

const rank = { status: 0, code: 1, type: 1 };
function inReadingOrder(a: Entry, b: Entry): number {
	return rank[a.kind] - rank[b.kind] || a.slug.localeCompare(b.slug, 'en', { numeric: true });
}
