import type { Action } from '../../schema/types.ts';
import type { EntryLink, Link } from '../parts.ts';
import type { AdviceRow } from './advice-row.ts';

/** The rows of one provider; `none` says in words that it has none. `rowId` is the fragment of the first. */
export type ProviderRows = { provider: Link; rowId: string; rows: AdviceRow[]; none: string };

/** One thing in which entries can differ: each value with the providers that have it. `same`: there is one, and all have it. */
export type Trait = { name: string; same: boolean; values: { text: string; action?: Action; at: string[] }[] };

/** The providers whose verdict is the same; without a verdict, those that have none. */
export type VerdictGroup = { action?: Action; of: Link[] };

/** What a page over several providers holds: the page of a status, a condition or a shared code. */
export type OverviewSection =
	| {
			kind: 'advice';
			id: string;
			title: string;
			caption: string;
			first: string;
			withStatus: boolean;
			providers: ProviderRows[];
			/** Says what the table leaves out. */
			note?: string;
	  }
	| { kind: 'verdicts'; id: string; title: string; groups: VerdictGroup[] }
	| { kind: 'traits'; id: string; title: string; traits: Trait[] }
	| { kind: 'entries'; id: string; title: string; entries: EntryLink[] }
	| { kind: 'near-statuses'; id: string; title: string; statuses: (Link & { name: string })[] };
