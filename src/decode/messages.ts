import type { EntrySignature } from '../signatures/signatures.ts';
import type { Flat } from './flatten.ts';
import { type MessageHit, matchMessage } from './match-message.ts';
import { type Anchor, anchorsOf, hashOf, read, rollHash, type Template, window } from './templates.ts';

/** Letters of the beginning of a message that say enough when its rest is cut off. */
const shortest = 30;

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
			const hit = matchMessage(template, part, at, held, text, letters, letterPlaces);
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
