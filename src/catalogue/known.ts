import { sourceOf } from './query.ts';
import type { Source } from '../schema/types.ts';
import type { Entry, Provider } from './model.ts';

/** How many facts of a provider and its entries are known in which way, and the day since which each of their sources was read. */
export type Known = { documented: number; sdk: number; reported: number; inferred: number; since: string };

export function knownOf(provider: Provider): Known {
	const known: Known = { documented: 0, sdk: 0, reported: 0, inferred: 0, since: '9999-12-31' };
	for (const { inferred, source } of factsOf(provider)) {
		known[inferred ? 'inferred' : ways[source.kind]] += 1;
		if (source.checked < known.since) known.since = source.checked;
	}
	return known;
}

/** Every fact of a provider and its entries, with the source that it names. */
export const factsOf = (provider: Provider): { inferred: boolean; source: Source }[] =>
	[provider, ...provider.entries].flatMap((record) =>
		factsIn(record).map(({ source, inferred }) => ({ inferred, source: sourceOf(record, source) })),
	);

const ways = { official: 'documented', standard: 'documented', sdk: 'sdk', thread: 'reported', unlinked: 'reported' } as const;

type Fact = { source: string; inferred: boolean };

/** What names a source is a fact. Other records that this one is joined to, and the sources themselves, are not. */
function factsIn(record: Entry | Provider): Fact[] {
	const joined = 'provider' in record ? record.provider : record.entries;
	const visit = (value: unknown): Fact[] => {
		if (value === null || typeof value !== 'object' || value === joined || value === record.sources) return [];
		const own = 'source' in value && typeof value.source === 'string' ? [value.source] : [];
		const inferred = 'inferred' in value && value.inferred === true;
		return [...own.map((source) => ({ source, inferred })), ...Object.values(value).flatMap(visit)];
	};
	return visit(record);
}
