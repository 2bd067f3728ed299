import type { LedgerLine } from '../addresses/ledger.ts';
import type { Change, ConditionData, EntryData, GuideData, OtherData, ProviderData, Published, StatusData } from '../schema/types.ts';

/** What a loader hands over: validated data with the identity that the path gives it. */
export type Records = {
	providers: { id: string; data: ProviderData }[];
	entries: { id: string; data: EntryData }[];
	conditions: ConditionData[];
	statuses: StatusData[];
	/** APIs that have no pages here. */
	others: OtherData[];
	guides: { id: string; data: GuideData; body: string }[];
	/** Every address ever published. */
	ledger: LedgerLine[];
	/** The texts of content/snippets by their name below it, for whoever fills them. */
	snippets?: Readonly<Record<string, string>>;
	/** What was published so far and which changes were told; nothing where the history has not begun. */
	record?: { changes: Change[]; published: Published };
};

/** A place in the content. */
type Place = { file: string; path: (string | number)[] };
/** Something wrong in the content: where it stands, and how to mend it. `other`: the record that it disagrees with. */
export type Problem = Place & { message: string; other?: Place };

export const providerFile = (id: string) => `content/providers/${id}/provider.yaml`;
export const entryFile = (id: string) => `content/providers/${id.replace('/', '/errors/')}.yaml`;
export const guideFile = (id: string) => `content/guides/${id}.mdx`;
