import type { EntrySignature } from '../signatures/signatures.ts';
import type { Template } from './templates.ts';

/** A message found in a paste. */
export type MessageHit = {
	entry: EntrySignature;
	/** Index of the case that this message means. */
	meant: number | undefined;
	/** Others send it too. */
	shared: boolean;
	/** Letters of the template that were found, and the share of all its letters. */
	size: number;
	share: number;
	/** It does not stand at the end of a longer sentence, which would be somebody else's message. */
	whole: boolean;
	/** Only the beginning of its first part was found. */
	isCut: boolean;
	/** The beginning was found, so the rest may be cut off. */
	opens: boolean;
	/** Where it stands in the flat text. */
	start: number;
	end: number;
	/** What stood at its placeholders. */
	values: Record<string, string>;
};

/** How far behind the last part the next one may stand, in letters. */
const reach = 600;

/** Looks for the other parts around the anchor. A cut-off message keeps what was found of it. */
export function matchMessage(
	{ entry, meant, shared, parts, names, size }: Template,
	anchor: number,
	at: number,
	held: number,
	text: string,
	letters: string,
	letterPlaces: Int32Array,
): MessageHit {
	const spans = new Map<number, [number, number]>([[anchor, [at, at + held]]]);
	let end = at + held;
	for (let i = anchor + 1; i < parts.length && held === parts[anchor]?.length; i++) {
		const part = parts[i] as string;
		const next = findPart(part, end, text, letters, letterPlaces);
		if (next < 0) break;
		spans.set(i, [next, next + part.length]);
		end = next + part.length;
	}
	let start = at;
	for (let i = anchor - 1; i >= 0; i--) {
		const part = parts[i] as string;
		const from = Math.max(0, start - reach - part.length);
		const offset = letters.slice(from, start).lastIndexOf(part);
		if (offset < 0) break;
		spans.set(i, [from + offset, from + offset + part.length]);
		start = from + offset;
	}
	const found = [...spans.values()].reduce((sum, [from, to]) => sum + to - from, 0);
	const place = (letter: number) => letterPlaces[letter] ?? text.length;
	const values: Record<string, string> = {};
	names.forEach((name, i) => {
		const before = spans.get(i);
		const after = spans.get(i + 1);
		if (before && after && after[0] > before[1])
			values[name] = text.slice(place(before[1] - 1) + 1, place(after[0])).replace(/^[^\p{L}\p{N}[~-]+|[^\p{L}\p{N}\])]+$/gu, '');
	});
	return {
		entry,
		meant,
		shared,
		size: found,
		share: found / size,
		isCut: held < (parts[anchor] as string).length,
		opens: spans.has(0),
		whole: !/[a-z.,;]/.test(
			text
				.slice(Math.max(0, place(start) - 6), place(start))
				.trimEnd()
				.slice(-1),
		),
		start: place(start),
		end: place(end - 1) + 1,
		values,
	};
}

/** Where the next part stands. A short one must be a word of its own: the "on" of "on tokens" is not that of "on_demand". */
function findPart(part: string, from: number, text: string, letters: string, letterPlaces: Int32Array): number {
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
