import type { Action, Source } from '../schema/types.ts';
import type { Catalogue, Entry, Provider } from './build.ts';

/** The source that a claim of this record names. */
export function sourceOf(record: Entry | Provider, key: string): Source {
	const source = ('provider' in record ? record.sources[key] : undefined) ?? ('provider' in record ? record.provider : record).sources[key];
	if (!source) throw new Error(`${record.id}: no source "${key}"`);
	return source;
}

/** How a fact is known, in the word the reader sees. */
export const evidenceOf = (source: Source): string =>
	({ official: 'documented', sdk: 'SDK source', thread: 'observed', standard: 'standard', unlinked: 'observed' })[source.kind];

/** Cases of an entry, its own or those of the entry it points to. */
export function casesOf(entry: Entry) {
	const from = entry.cases_from ? sibling(entry, entry.cases_from) : undefined;
	return { cases: from?.cases ?? entry.cases, from: from ?? entry };
}

export function sibling(entry: Entry, ref: string): Entry | undefined {
	return entry.provider.entries.find((other) => other.slug === ref);
}

export function find({ entries }: Catalogue, provider: Provider, ref: string): Entry | undefined {
	const id = ref.includes('/') ? ref : `${provider.id}/${ref}`;
	return entries.find((entry) => entry.id === id);
}

/** The entry for an HTTP status itself, if the provider has one. */
export const statusEntry = (provider: Provider, status: number): Entry | undefined =>
	provider.entries.find((entry) => entry.kind === 'status' && entry.status[0] === status);

/** Entries of other kinds that come with a status, in reading order. */
export const codesWith = (provider: Provider, status: number): Entry[] =>
	provider.entries.filter((entry) => entry.kind !== 'status' && entry.status.includes(status));

/** The verdicts a reader can meet under an entry: one, or those of its cases. */
export function actionsOf(entry: Entry): Action[] {
	const { cases } = casesOf(entry);
	if (entry.verdict.action !== 'depends' || cases.length === 0) return [entry.verdict.action];
	return [...new Set(cases.map((item) => item.verdict.action))];
}

/** Every source a record's page shows, each once, in order of first use. */
export function sourcesUsed(entry: Entry): { key: string; source: Source }[] {
	const keys = new Set<string>();
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) for (const item of value) visit(item);
		else if (value !== null && typeof value === 'object') {
			for (const [key, item] of Object.entries(value)) {
				if (key === 'provider') continue;
				if (key === 'source' && typeof item === 'string') keys.add(item);
				else visit(item);
			}
		}
	};
	visit(entry);
	visit(casesOf(entry).cases);
	return [...keys].map((key) => ({ key, source: entry.sources[key] ?? casesOf(entry).from.sources[key] ?? sourceOf(entry, key) }));
}

/** The day of the newest check among the sources of an entry, YYYY-MM-DD. */
export const lastChecked = (entry: Entry): string =>
	sourcesUsed(entry)
		.map(({ source }) => source.checked)
		.sort()
		.at(-1) ?? '1970-01-01';
