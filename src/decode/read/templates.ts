import type { EntrySignature, MessageSignature } from '../../signatures/signatures.ts';
import { lettersOf } from './flatten.ts';

/** A message template as it is looked for: its literal parts in order, and the names of what stands between. */
export type Template = {
	entry: EntrySignature;
	/** Which of the entry's cases the message means. */
	caseIndex: number | undefined;
	shared: boolean;
	parts: string[];
	names: string[];
	size: number;
	/** It begins with its first part, and ends with its last, not with a placeholder. */
	opens: boolean;
	ends: boolean;
};
/** A part by which a template is looked up. */
export type Anchor = { template: Template; part: number };

/** Letters of a literal part by which a template is looked up. Shorter messages say too little. */
export const window = 10;
/** From this length on, the beginning of a message is enough to look it up: pastes are cut off at the end. */
const opening = 18;
const base = 257;
const modulus = 1_000_003;
const high = Array.from({ length: window - 1 }).reduce<number>((power) => (power * base) % modulus, 1);

/** The hash of the first letters of a text. */
export function hashOf(text: string): number {
	let hash = 0;
	for (let i = 0; i < window; i++) hash = (hash * base + text.charCodeAt(i)) % modulus;
	return hash;
}

/** The hash of the window one letter on. */
export function rollHash(hash: number, letters: string, at: number): number {
	return ((hash - ((letters.charCodeAt(at) * high) % modulus) + modulus) * base + letters.charCodeAt(at + window)) % modulus;
}

/** Splits a message into its literal parts and the names of what stands between. */
export function readTemplate({ text, case: caseIndex, shared }: MessageSignature, entry: EntrySignature): Template {
	const pieces = text.split(/\{([^}]*)\}/);
	const parts: string[] = [];
	const names: string[] = [];
	for (let i = 0; i < pieces.length; i += 2) {
		const part = lettersOf(pieces[i] ?? '');
		if (part === '') continue;
		if (parts.length > 0) names.push(pieces[i - 1] ?? '');
		parts.push(part);
	}
	return {
		entry,
		caseIndex,
		shared: shared === true,
		parts,
		names,
		size: parts.reduce((sum, part) => sum + part.length, 0),
		opens: lettersOf(pieces[0] ?? '') !== '',
		ends: pieces.length % 2 === 1 && lettersOf(pieces.at(-1) ?? '') !== '',
	};
}

/** The longest part, and the first when it is long enough to say something by itself. */
export function anchorsOf({ parts }: Template): number[] {
	const longest = parts.reduce((best, part, index) => (part.length > (parts[best]?.length ?? 0) ? index : best), 0);
	const anchors = (parts[0]?.length ?? 0) >= opening ? [...new Set([0, longest])] : [longest];
	return anchors.filter((index) => (parts[index]?.length ?? 0) >= window);
}
