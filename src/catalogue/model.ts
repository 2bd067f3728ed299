import type { Change, ConditionData, EntryData, GuideData, OtherData, ProviderData, Source, StatusData } from '../schema/types.ts';
import type { LedgerLine } from '../addresses/ledger.ts';

export type Provider = Omit<ProviderData, 'sources'> & { id: string; href: string; sources: Record<string, Source>; entries: Entry[] };
export type Entry = EntryData & { id: string; slug: string; href: string; provider: Provider };
export type Condition = ConditionData & { href: string; entries: Entry[] };
export type Status = StatusData & { href: string; entries: Entry[] };
/** A code or type that several providers send. `name` is how to write it; `spellings` are the forms on the wire. */
export type SharedCode = { id: string; href: string; name: string; spellings: string[]; entries: Entry[] };
export type Guide = GuideData & { id: string; href: string; body: string };

/** The whole data set, cross-linked and sorted. Everything that is shown or published is asked of it. */
export type Catalogue = {
	providers: Provider[];
	entries: Entry[];
	conditions: Condition[];
	statuses: Status[];
	codes: SharedCode[];
	guides: Guide[];
	/** The texts of content/snippets by their name below it. */
	snippets: Readonly<Record<string, string>>;
	/** APIs that have no pages here, and what identifies their errors. */
	others: OtherData[];
	/** Every change of facts that readers were told of or will be, the newest first. */
	changes: Change[];
	ledger: LedgerLine[];
	/** Addresses that the ledger leads elsewhere. */
	moved: { from: string; to: string }[];
};

/** The conditions an entry belongs to: its own and those of its cases. */
export function conditionsOf(entry: EntryData): string[] {
	return [...new Set([entry.condition, ...entry.cases.map((item) => item.condition)])].filter((id) => id !== 'none');
}
