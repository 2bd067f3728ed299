import type { EntrySignature } from '../../signatures/signatures.ts';
import type { Place } from '../evidence.ts';
import type { Flat } from './flatten.ts';
import type { Template } from './templates.ts';

/** A message found in a paste, with its place in the flat text. */
export type MessageHit = Place & {
	entry: EntrySignature;
	/** Which of the entry's cases the message means. */
	caseIndex: number | undefined;
	/** Others send it too. */
	shared: boolean;
	/** Letters of the template that were found, and the share of all its letters. */
	size: number;
	share: number;
	/** The template isn't the end of a longer sentence. A longer sentence would be another API's message. */
	whole: boolean;
	/** Only the beginning of its first part was found. */
	isCut: boolean;
	/** The beginning was found, so the rest may be cut off. */
	opens: boolean;
	/** What stood at its placeholders. */
	values: Map<string, string>;
};

/** Where a literal part of a template was looked up: at this letter, and so many letters of it are there. */
export type Anchored = { part: number; at: number; held: number };

/** From and to, in letters. */
type Span = [from: number, to: number];

/** How far behind the last part the next one may stand, in letters. */
const reach = 600;

/** Looks for the other parts around the anchor. A cut-off message keeps what was found of it. */
export function matchMessage(template: Template, anchor: Anchored, flat: Flat): MessageHit {
	const { text, letterPlaces } = flat;
	const { entry, caseIndex, shared, parts, size } = template;
	const spans = spansOf(parts, anchor, flat);
	const all = [...spans.values()];
	const found = all.reduce((sum, [from, to]) => sum + to - from, 0);
	const place = (letter: number) => letterPlaces[letter] ?? text.length;
	const start = place(Math.min(...all.map(([from]) => from)));
	const end = place(Math.max(...all.map(([, to]) => to)) - 1) + 1;
	const lastBefore = text
		.slice(Math.max(0, start - 6), start)
		.trimEnd()
		.slice(-1);
	return {
		entry,
		caseIndex,
		shared,
		size: found,
		share: found / size,
		isCut: anchor.held < (parts[anchor.part]?.length ?? 0),
		opens: spans.has(0),
		whole: !/[a-z.,;]/.test(lastBefore),
		start,
		end,
		values: valuesBetween(template.names, spans, flat),
	};
}

/** Where each part that was found stands. */
function spansOf(parts: string[], { part: anchor, at, held }: Anchored, flat: Flat): Map<number, Span> {
	const spans = new Map<number, Span>([[anchor, [at, at + held]]]);
	let end = at + held;
	for (let i = anchor + 1; i < parts.length && held === parts[anchor]?.length; i++) {
		const part = parts[i] ?? '';
		const next = findPart(part, end, flat);
		if (next < 0) break;
		end = next + part.length;
		spans.set(i, [next, end]);
	}
	let start = at;
	for (let i = anchor - 1; i >= 0; i--) {
		const part = parts[i] ?? '';
		const from = Math.max(0, start - reach - part.length);
		const offset = flat.letters.slice(from, start).lastIndexOf(part);
		if (offset < 0) break;
		start = from + offset;
		spans.set(i, [start, start + part.length]);
	}
	return spans;
}

/** Where the next part stands. A short one must be a word of its own: the "on" of "on tokens" is not that of "on_demand". */
function findPart(part: string, from: number, { text, letters, letterPlaces }: Flat): number {
	const near = letters.slice(from, from + reach + part.length);
	let offset = near.indexOf(part);
	for (let tries = 0; offset >= 0 && part.length < 5 && tries < 20; tries++) {
		const first = letterPlaces[from + offset] ?? 0;
		const last = letterPlaces[from + offset + part.length - 1] ?? 0;
		if (!/[A-Za-z0-9_]/.test(text[first - 1] ?? ' ') && !/[A-Za-z0-9_]/.test(text[last + 1] ?? ' ')) break;
		offset = near.indexOf(part, offset + 1);
	}
	return offset < 0 ? -1 : from + offset;
}

function valuesBetween(names: string[], spans: Map<number, Span>, { text, letterPlaces }: Flat): Map<string, string> {
	const place = (letter: number) => letterPlaces[letter] ?? text.length;
	const values = new Map<string, string>();
	names.forEach((name, i) => {
		const before = spans.get(i);
		const after = spans.get(i + 1);
		if (before && after && after[0] > before[1])
			values.set(name, text.slice(place(before[1] - 1) + 1, place(after[0])).replace(/^[^\p{L}\p{N}[~-]+|[^\p{L}\p{N}\])]+$/gu, ''));
	});
	return values;
}
