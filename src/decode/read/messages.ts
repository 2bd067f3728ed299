import type { EntrySignature } from '../../signatures/signatures.ts';
import type { Flat } from './flatten.ts';
import { type MessageHit, matchMessage } from './match-message.ts';
import { createShortFinder } from './short-messages.ts';
import { type Anchor, anchorsOf, hashOf, readTemplate, rollHash, type Template, window } from './templates.ts';

/** Letters of the beginning of a message that say enough when its rest is cut off. */
const shortest = 30;
/** Fewer letters than this, run together, can be the name of a class. */
const longestName = 40;
/** A text made of one message over and over is looked at a few times, not at each. */
const mostTries = 4;

/** Finds messages in time linear in the text, whatever the number of templates: one rolling hash, one look-up a letter. */
export function createMessageFinder(entries: EntrySignature[]): (flat: Flat) => MessageHit[] {
	const byHash = new Map<number, Anchor[]>();
	const short: Template[] = [];
	for (const entry of entries) {
		for (const message of entry.messages) {
			const template = readTemplate(message, entry);
			const anchors = anchorsOf(template);
			if (anchors.length === 0 && template.parts.length > 0) short.push(template);
			for (const part of anchors) {
				const hash = hashOf(template.parts[part] ?? '');
				const list = byHash.get(hash);
				if (list) list.push({ template, part });
				else byHash.set(hash, [{ template, part }]);
			}
		}
	}
	const findShort = createShortFinder(short);
	return (flat) => [...dropCut(find(flat, byHash)), ...findShort(flat)].sort((a, b) => b.size - a.size);
}

/** The best hit of each template, the longest first. */
function find(flat: Flat, byHash: Map<number, Anchor[]>): MessageHit[] {
	const { text, letters } = flat;
	const hits = new Map<Template, MessageHit>();
	if (letters.length < window) return [];
	const tried = new Map<Template, number>();
	let hash = hashOf(letters);
	for (let at = 0; ; at++) {
		for (const { template, part } of byHash.get(hash) ?? []) {
			const times = tried.get(template) ?? 0;
			if (times >= mostTries) continue;
			const held = heldFrom(template.parts[part] ?? '', letters, at);
			if (held === 0) continue;
			tried.set(template, times + 1);
			const hit = matchMessage(template, { part, at, held }, flat);
			if (isName(hit, text)) continue;
			const known = hits.get(template);
			if (!known || hit.size > known.size) hits.set(template, hit);
		}
		if (at + window >= letters.length) break;
		hash = rollHash(hash, letters, at);
	}
	return [...hits.values()].sort((a, b) => b.size - a.size);
}

/** What goes on as another message does is that message, not one of which only the beginning or some parts stand there. */
const dropCut = (found: MessageHit[]) =>
	found.filter(
		(hit) =>
			(!hit.isCut && hit.share === 1) || !found.some((other) => other.size > hit.size && other.start <= hit.start && other.end >= hit.end),
	);

/**
 * How many letters of a part stand there: all of them, or, of the beginning of a message, as many as the paste has before its cut.
 * A cut may run through any part. Where another number stands, nothing is cut: "limit: 250" is not "limit: 0".
 */
function heldFrom(part: string, letters: string, at: number): number {
	if (letters.startsWith(part, at)) return part.length;
	if (part.length < shortest || !letters.startsWith(part.slice(0, shortest), at)) return 0;
	let held = shortest;
	while (held < part.length && letters[at + held] === part[held]) held++;
	return isDigit(part[held]) && isDigit(letters[at + held]) ? 0 : held;
}

const isDigit = (letter: string | undefined) => letter !== undefined && letter >= '0' && letter <= '9';

/** A few words run together are the name of a class, not a sentence: InternalServerError. */
const isName = ({ start, end, size }: MessageHit, text: string) =>
	size < longestName && end - start === size && /[a-z][A-Z]/.test(text.slice(start, end));
