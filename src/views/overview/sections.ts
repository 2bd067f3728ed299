import type { Action } from '../../schema/types.ts';
import type { EntryLink, Link } from '../parts.ts';
import type { AdviceRow } from './advice-row.ts';

/** The rows of one provider; `none` says in words that it has none. */
export type ProviderRows = { provider: Link; rows: AdviceRow[]; none: string };

/** One thing in which entries can differ: each value with the providers that have it. `same`: there is one, and all have it. */
export type Trait = { name: string; same: boolean; values: { text: string; action?: Action; at: string[] }[] };

/** What a page over several providers holds: the page of a status, a condition or a shared code. */
export type OverviewSection =
	| { kind: 'advice'; id: string; title?: string; caption: string; first: string; withStatus: boolean; providers: ProviderRows[] }
	| { kind: 'traits'; id: string; title: string; traits: Trait[] }
	| { kind: 'entries'; id: string; title: string; entries: EntryLink[] }
	| { kind: 'near-statuses'; id: string; title: string; statuses: (Link & { name: string })[] };
