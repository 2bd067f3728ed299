import type { EntryLink, Link } from '../parts.ts';
import type { AdviceRow } from './advice-row.ts';

/** The rows of one provider; `none` says in words that it has none. */
export type ProviderRows = { provider: Link; rows: AdviceRow[]; none: string };

/** What a page over all providers holds: the page of a status or of a condition. */
export type OverviewSection =
	| { kind: 'advice'; id: string; title?: string; caption: string; first: string; withStatus: boolean; providers: ProviderRows[] }
	| { kind: 'entries'; id: string; title: string; entries: EntryLink[] }
	| { kind: 'near-statuses'; id: string; title: string; statuses: (Link & { name: string })[] };
