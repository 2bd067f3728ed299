import type { Action, Source } from '../schema/types.ts';
import type { Catalogue, Entry, Provider } from './model.ts';
import { onceFor } from './once-for.ts';

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

const entryById = onceFor(({ entries }: Pick<Catalogue, 'entries'>) => new Map(entries.map((entry) => [entry.id, entry])));

export const sibling = ({ provider }: Entry, ref: string): Entry | undefined => entryById(provider).get(`${provider.id}/${ref}`);

export const find = (all: Catalogue, provider: Provider, ref: string): Entry | undefined =>
	entryById(all).get(ref.includes('/') ? ref : `${provider.id}/${ref}`);

/** Whether nothing stands behind an API: all its addresses are in the domains that are reserved for examples. */
export const isDemo = onceFor(({ base_urls }: Provider) =>
	base_urls.every(({ url }) => /^https:\/\/([^/]+\.)?example\.(?:com|net|org)(?:[/:]|$)/.test(url)),
);

const entryByStatus = onceFor(({ entries }: Provider) => {
	const statuses = entries.filter(({ kind }) => kind === 'status').toReversed();
	return new Map(statuses.map((entry) => [entry.status[0], entry]));
});

/** The entry for an HTTP status itself, if the provider has one. */
export const statusEntry = (provider: Provider, status: number): Entry | undefined => entryByStatus(provider).get(status);

/** Entries of other kinds that come with a status, in reading order. */
export const codesWith = (provider: Provider, status: number): Entry[] =>
	provider.entries.filter((entry) => entry.kind !== 'status' && entry.status.includes(status));

/** What a provider answers with under a status: the status itself, or else the first code that comes with it. */
export const answerAt = (provider: Provider, status: number): Entry | undefined =>
	statusEntry(provider, status) ?? codesWith(provider, status)[0];

/** How an entry is called where it stands alone: as on the wire, a problem-type URI by its last segment. */
export const nameOf = (entry: Entry): string => (isUri(entry) ? entry.slug : (entry.code ?? entry.slug));

/** The other forms that it has on the wire. */
export const spellingsOf = (entry: Entry): string[] => [...(isUri(entry) && entry.code ? [entry.code] : []), ...entry.spellings];

const isUri = (entry: Entry) => entry.code?.startsWith('https://') ?? false;

/** The cases of an entry with one condition; all of them when none has. And the verdict that follows. */
export function casesWith(entry: Entry, condition: string | undefined) {
	const { cases } = casesOf(entry);
	const meant = cases.filter((item) => item.condition === condition);
	const [only] = meant;
	return {
		cases: meant.length > 0 ? meant : cases,
		action: meant.length === 1 && only ? only.verdict.action : entry.verdict.action,
	};
}

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
