import type { Action } from '../schema/types.ts';

// The contract between build.ts, which makes signatures, and their users: the decoder, the search, the box, and programs that
// read /api/v1/signatures.json. Types only. src/outputs/api/schema/signatures.ts promises the same fields as JSON.

export type DocumentKind = 'status' | 'code' | 'type' | 'section' | 'http' | 'condition' | 'shared-code' | 'guide';

/** One thing that can be found: an entry, a section of a provider's page, a status, a meaning, a guide. */
export type SearchDocument = {
	url: string;
	title: string;
	/** The title alone, without the provider's name. */
	label: string;
	kind: DocumentKind;
	provider?: string;
	statuses: number[];
	verdicts: Action[];
	/** Exact names: the wire code, other spellings, former addresses, header names. */
	names: string[];
	/** Meanings it has, as ids of conditions. */
	conditions: string[];
	/** Sets providers side by side: meant when several are named. */
	compares?: true;
	/** Reached by gRPC or an SDK only: rarely what is looked for. */
	aside?: true;
};

/** One of the meanings under a status, as the box lists them. */
export type CaseSignature = { title: string; tell: string; action: Action; because: string; wait: string };

/** A message template, and the case it means when its entry has several. One that is shared tells no provider. */
export type MessageSignature = { text: string; case?: number; shared?: true };

/** What identifies an entry, and the answer that the box gives for it. */
export type EntrySignature = SearchDocument & {
	id: string;
	wire: string;
	grpc?: string;
	messages: MessageSignature[];
	verdict: Action;
	actor?: string;
	wait: string;
	because: string;
	cases?: CaseSignature[];
};

export type Signatures = {
	providers: ProviderSignature[];
	entries: EntrySignature[];
	/** Sections, statuses, meanings and guides: found by name, never decoded to. */
	places: SearchDocument[];
	meanings: { id: string; phrases: string[] }[];
	/** APIs that have no pages here, by what only their errors hold, in lower case. */
	others: { name: string; marks: string[] }[];
};

/** Where a body format has each value: the names on the way, joined by dots, without the numbers of list items. */
export type FormatSignature = { code?: string; type?: string; message?: string; more?: string[] };

/** What identifies a provider in a paste, and what its users need to ask for help. */
export type ProviderSignature = {
	id: string;
	name: string;
	nicknames: string[];
	hosts: string[];
	packages: string[];
	paths: string[];
	/** Model ids that only this provider serves start like this. */
	models: string[];
	/** Beginnings of ids, keys and words that its answers alone hold. */
	marks: string[];
	/** Where its body holds the answer of another provider. */
	wraps: string[];
	/** Names and hosts of services that answer in the same words. */
	lookalikes: string[];
	keyPrefixes: string[];
	headers: string[];
	namespaces: string[];
	classes: Record<string, number[]>;
	formats: FormatSignature[];
	/** Where the request id sits, and what to attach to a request for help. */
	requestId: string;
	/** What the request id starts with. */
	requestIdStart?: string;
	attach: string[];
	support: string[];
};
