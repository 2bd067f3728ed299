import type { EntrySignature } from '../catalogue/signatures.ts';
import type { Flat } from './flatten.ts';
import { type Anchor, anchorsOf, hashOf, read, rollHash, type Template, window } from './templates.ts';

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

/** Letters of the beginning of a message that say enough when its rest is cut off. */
const shortest = 30;
/** How far behind the last part the next one may stand, in letters. */
const reach = 600;

/** Finds messages in time linear in the text, whatever the number of templates: one rolling hash, one look-up a letter. */
export function createMessageFinder(entries: EntrySignature[]): (flat: Flat) => MessageHit[] {
	const byHash = new Map<number, Anchor[]>();
	for (const entry of entries) {
		for (const message of entry.messages) {
			const template = read(message, entry);
			for (const part of anchorsOf(template)) {
				const hash = hashOf(template.parts[part] as string);
				const list = byHash.get(hash);
				if (list) list.push({ template, part });
				else byHash.set(hash, [{ template, part }]);
			}
		}
	}
	return (flat) => find(flat, byHash);
}

function find({ text, letters, letterPlaces }: Flat, byHash: Map<number, Anchor[]>): MessageHit[] {
	const hits = new Map<Template, MessageHit>();
	if (letters.length < window) return [];
	const tried = new Map<Template, number>();
	let hash = hashOf(letters);
	for (let at = 0; ; at++) {
		for (const { template, part } of byHash.get(hash) ?? []) {
			// A text made of one message over and over is looked at a few times, not at each.
			const times = tried.get(template) ?? 0;
			if (times > 3) continue;
			const held = heldFrom(template.parts[part] as string, part, letters, at);
			if (held === 0) continue;
			tried.set(template, times + 1);
			const hit = match(template, part, at, held, text, letters, letterPlaces);
			if (isName(hit, text)) continue;
			const known = hits.get(template);
			if (!known || hit.size > known.size) hits.set(template, hit);
		}
		if (at + window >= letters.length) break;
		hash = rollHash(hash, letters, at);
	}
	const found = [...hits.values()].sort((a, b) => b.size - a.size);
	// What goes on as another message does is that message, not one that was cut.
	return found.filter(
		(hit) => !hit.isCut || !found.some((other) => other.size > hit.size && other.start <= hit.start && other.end >= hit.end),
	);
}

/** How many letters of a part stand there: all of them, or, of the beginning of a message, as many as the paste has before its cut. */
function heldFrom(part: string, index: number, letters: string, at: number): number {
	if (letters.startsWith(part, at)) return part.length;
	if (index > 0 || part.length < shortest || !letters.startsWith(part.slice(0, shortest), at)) return 0;
	let held = shortest;
	while (held < part.length && letters[at + held] === part[held]) held++;
	return held;
}

/** A few words run together are the name of a class, not a sentence: InternalServerError. */
const isName = ({ start, end, size }: MessageHit, text: string) =>
	size < 40 && end - start === size && /[a-z][A-Z]/.test(text.slice(start, end));

/** Looks for the other parts around the anchor. A cut-off message keeps what was found of it. */
function match(
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
