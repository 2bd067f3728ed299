import { heading, join } from './text/blocks.ts';
import type { Citations } from './citations.ts';
import type { Context } from './context.ts';

/** A part of a page under a heading of its own. It is written last, so that sources are numbered as the page names them. */
export type Part = { id: string; title: string; write: (sources: Citations) => string };

/** One writer for each kind of section: a kind that has none does not compile. */
export type WriterOf<Section extends { kind: string }, Written> = {
	[Kind in Section['kind']]: (section: Extract<Section, { kind: Kind }>, context: Context) => Written;
};

/** Writes a section by the writer of its kind. */
export function writeSection<Section extends { kind: string }, Written>(
	writers: WriterOf<Section, Written>,
	section: Section,
	context: Context,
): Written {
	const write = writers[section.kind as Section['kind']] as (section: Section, context: Context) => Written;
	return write(section, context);
}

/** A text under its heading; nothing when there is no text. */
export const under = (rank: 2 | 3, title: string, text: string): string => text && join(heading(rank, title), text);
