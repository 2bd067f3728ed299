import type { Catalogue, Entry } from '../../catalogue/model.ts';
import type { RaisedGroup } from '../../catalogue/sdks.ts';
import type { Action } from '../../schema/types.ts';
import type { Cite, CitedText } from '../citations.ts';
import type { EntryLink, Field, Link } from '../parts.ts';

/** A row of the table of errors, with what its filters ask for. */
export type ErrorRow = {
	href: string;
	name: string;
	kind: string;
	statuses: number[];
	action: Action;
	/** The verdicts a reader can meet under it: one, or those of its cases. */
	actions: Action[];
	title: string;
	summary: string;
};
/** Errors of one family. `id` is its fragment. */
export type ErrorGroup = { id: string; title: string; rows: ErrorRow[] };
/** From a status to its verdict, over what tells its cases apart. */
export type Decision = Link & { action: Action; cases: { tell: string; action: Action }[] };
export type Format = {
	id: string;
	title: string;
	arrives: string[];
	language: string;
	shape: string;
	paths: { what: string; path: string }[];
	note?: string | undefined;
	cite: Cite;
};
export type Header = {
	name: string;
	unit: string;
	format: string;
	example?: string | undefined;
	meaning: string;
	absent: string;
	cite: Cite;
};
export type Sdk = {
	package: string;
	language: string;
	/** The version, and whether the package was run or read. */
	known: string;
	/** How often it sends a request again by itself. */
	again: string;
	carries?: string | undefined;
	raised: RaisedGroup[];
	reads: { what: string; where: string[] }[];
	retries?: { obeys: string[]; longestWait?: number | undefined; note?: string | undefined } | undefined;
	prints: string[];
	cite: Cite;
};
export type Topic = { id: string; title: string; intro?: string | undefined; points: CitedText[]; entries: EntryLink[] };
export type Key = { scheme: string; env: string[]; prefixes: string[]; note?: string | undefined; cite: Cite };
export type OutsideLink = Link & { note?: string | undefined; cite: Cite };

type Titled<Kind extends string, Content> = { kind: Kind; id: string; title: string } & Content;

/** What the page of a provider holds below its head, one type a kind of section. */
export type ProviderSection =
	| Titled<'errors', { undocumented: CitedText[]; caption: string; groups: ErrorGroup[] }>
	| Titled<'decisions', { caption: string; decisions: Decision[] }>
	| Titled<'formats', { formats: Format[]; fields: Field[]; requestId: { where?: string | undefined } & CitedText }>
	| Titled<'limits', { caption: string; headers: Header[]; note: CitedText[]; limits: CitedText[] }>
	| Titled<'client', { entry: Entry; all: Catalogue; streams: boolean }>
	| Titled<'sdks', { sdks: Sdk[] }>
	| Titled<'topics', { topics: Topic[]; practices: CitedText[] }>
	| Titled<'access', { baseUrls: Field[]; keys: Key[] }>
	| Titled<
			'help',
			{
				serviceStatus: CitedText & { url?: string | undefined; feed?: string | undefined };
				contacts: OutsideLink[];
				attach: CitedText[];
				ownPages: { title: string; links: OutsideLink[] };
			}
	  >
	| Titled<'sources', { cites: Cite[] }>;

/** What stands above the sections. */
export type ProviderHead = {
	name: string;
	title: string;
	description: string;
	summary: string;
	count: number;
	/** How many entries have which verdict, those that have any. */
	shares: { action: Action; count: number }[];
	/** How much is known, and how. */
	known: string;
	/** Where to look first outside of this site. */
	outside: Link[];
	notice?: string | undefined;
	confusedWith: (CitedText & { href: string; name: string })[];
};

export type ProviderView = { href: string; json: string; file: string; head: ProviderHead; sections: ProviderSection[] };
