import type { Entry } from '../catalogue/model.ts';
import { nameOf } from '../catalogue/query.ts';
import { actorText, readFrom } from '../catalogue/words.ts';
import type { Action, Actor, Verdict } from '../schema/types.ts';
import type { Citations, Cite, CitedText } from './citations.ts';

// The pieces that sections of several page kinds are made of. A text is prose: our words with `code` and [links](/…).

/** Another page, or a place on one. */
export type Link = { href: string; text: string };
/** An entry as lists name it. */
export type EntryLink = { href: string; provider: string; name: string; action: Action; title: string };
/** A field, header or path with what it says. */
export type Field = { name: string; type?: string | undefined; text: string; cite: Cite };

/** What to do, and how long to wait where that helps. `readFrom` says where the response carries the wait. */
export type Advice = {
	action: Action;
	actor?: { id: Actor; text: string } | undefined;
	because: CitedText;
	howLong?: string | undefined;
	readFrom?: string | undefined;
};

export const entryLink = (entry: Entry): EntryLink => ({
	href: entry.href,
	provider: entry.provider.name,
	name: nameOf(entry),
	action: entry.verdict.action,
	title: entry.title,
});

export const adviceOf = (record: Entry, verdict: Verdict, cites: Citations): Advice => ({
	action: verdict.action,
	actor: verdict.actor && { id: verdict.actor, text: actorText(verdict.actor) },
	because: { text: verdict.because, cite: cites.of(record, verdict) },
	howLong: verdict.wait?.note,
	readFrom: verdict.wait && readFrom(verdict.wait),
});

/** One renderer for each kind of section: a kind that has none does not compile. */
export type RendererOf<Section extends { kind: string }> = {
	[Kind in Section['kind']]: (props: { section: Extract<Section, { kind: Kind }> }) => unknown;
};
/** The props of the renderer of one kind of section. */
export type SectionOf<Section extends { kind: string }, Kind extends Section['kind']> = { section: Extract<Section, { kind: Kind }> };
