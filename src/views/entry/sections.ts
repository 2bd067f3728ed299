import type { Entry } from '../../catalogue/model.ts';
import type { Handler } from '../../handlers/handlers.ts';
import type { Variant } from '../../handlers/sdks/variants.ts';
import type { Cite, CitedText } from '../citations.ts';
import type { Advice, EntryLink, Field, Link } from '../parts.ts';

/** One of several cases under one name. `id` is its fragment; `href` leads to its own page. */
export type Case = Advice & { id?: string | undefined; title: string; href?: string | undefined; tell: string; steps: CitedText[] };
/** What holds how long to wait: the value of a header or field called `after`, or the time after these words. */
export type WaitMark = { after: string; text: string };
/** A response as received. `marks` are the parts that tell the error apart; `of` leads to the case that it shows. */
export type Sample = {
	label: string;
	language: string;
	text: string;
	status?: number | undefined;
	statusLine?: string | undefined;
	headers: [name: string, value: string][];
	marks: string[];
	waits: WaitMark[];
	of?: Link | undefined;
	assembled: boolean;
	cite: Cite;
};
export type Message = { template: string; note?: string | undefined; of?: Link | undefined; cite: Cite };
/** A line of the difference between two requests: - stands in the wrong one alone, + in the right one alone. */
export type DiffLine = { mark: '-' | '+' | ' '; text: string };
/** A request that brings the error, and its correction. */
export type RequestPair = { label: string; lines: DiffLine[]; why: string; of?: Link | undefined; cite: Cite };
/** What one SDK raises. `codeIn` lists the expressions that hold the code, where the entry has one. */
export type SdkClass = {
	package: string;
	language: string;
	classes: { status: number; name: string; retries: string }[];
	codeIn: string[];
	cite: Cite;
};
/** The handler around a call of an SDK, with what to know of it. A page without room for it leaves it to its other forms. */
export type SdkHandler = Pick<Variant, 'id' | 'label' | 'highlighting' | 'text'> & { about: string; onPage: boolean };
/** The whole client of the provider; `lines` where the caller has counted them. */
export type Client = Link & { lines?: number | undefined };
/** A condition of the entry, with some entries of other providers that share it. */
export type SharedCondition = Link & { elsewhere: EntryLink[] };

/** What the page of an entry holds below its head, one type a kind of section. `only`: no other provider documents the status. */
export type EntrySection =
	| ({
			kind: 'verdict';
			id: string;
			title: string;
			word: string;
			steps: CitedText[];
			cases: Case[];
			casesFrom?: Link | undefined;
	  } & Advice)
	| { kind: 'wire'; id: string; title: string; samples: Sample[]; messages: Message[]; messagesLeftOut: number; json: string }
	| { kind: 'requests'; id: string; title: string; intro: string; pairs: RequestPair[] }
	| { kind: 'claims'; id: string; title: string; claims: CitedText[] }
	| {
			kind: 'handling';
			id: string;
			title: string;
			intro: string;
			handlers: Handler[];
			sdks: SdkHandler[];
			tried: string;
			client: Client;
			command: string;
	  }
	| { kind: 'sdk-classes'; id: string; title: string; sdks: SdkClass[] }
	| { kind: 'fields'; id: string; title: string; fields: Field[] }
	| { kind: 'near'; id: string; title: string; entries: EntryLink[]; more?: Link | undefined }
	| { kind: 'conditions'; id: string; title: string; brief: boolean; conditions: SharedCondition[]; note?: string | undefined }
	| { kind: 'same-code'; id: string; title: string; codes: (Link & { note: string })[] }
	| { kind: 'same-status'; id: string; title: string; status: Link; entries: EntryLink[]; more?: Link | undefined; only: boolean }
	| { kind: 'sources'; id: string; title: string; cites: Cite[] };

/** What stands above the sections. A `warning` comes before anything else; `notes` come after the verdict. */
export type EntryHead = {
	provider: Link & { id: string };
	name: string;
	title: string;
	kind: Entry['kind'];
	action: Entry['verdict']['action'];
	statuses: (Link & { number: number })[];
	arrives: string[];
	evidence: string;
	retired: boolean;
	spellings: string[];
	summary: string;
	warning?: string | undefined;
	notes: string[];
	checked: string;
	changed?: { day: string; what: string; href: string } | undefined;
};

export type EntryView = { href: string; json: string; file: string; head: EntryHead; sections: EntrySection[] };
