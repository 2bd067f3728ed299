import type { EntrySignature, SearchDocument } from '../signatures.ts';

// By what a text tells whose shard it needs: names of codes, and beginnings of messages, as hashes of their letters. Decoder and
// builder make the same hash of the same letters.

/** What keys are made of: letters and digits of ASCII, in lower case. */
export const lettersIn = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** How many letters of a message make its key: as many of these as it has. Shorter beginnings stand anywhere by chance. */
export const keyLengths = [30, 20, 10] as const;
/** Letters of a message from which on its beginning is worth a key, though a later part is longer. */
const opening = 18;
/** Names of fewer letters are ordinary words. */
const shortestName = 4;

/** The keys of an entry: its names, but not the number of a status, and one beginning for each message. */
export const keysOfEntry = ({ kind, names, messages }: EntrySignature): number[] => [
	...keysOfNames(kind === 'status' ? [] : names),
	...messages.flatMap(({ text }) => keyOfMessage(text) ?? []),
];

/** The keys of a section: its names, and its title, which people type as they read it. */
export const keysOfSection = ({ names, label }: SearchDocument): number[] => [...keysOfNames(names), keyOfMessage(label) ?? []].flat();

const keysOfNames = (names: string[]): number[] =>
	names
		.map(lettersIn)
		.filter((name) => name.length >= shortestName || /^\d+$/.test(name))
		.map(keyOfName);

/** A name and a message of the same letters have keys of their own. */
export const keyOfName = (letters: string): number => mixed(hash(letters, 0, letters.length) ^ 0x5bd1e995);

function keyOfMessage(text: string): number | undefined {
	const parts = text
		.split(/\{[^}]*\}/)
		.map(lettersIn)
		.filter(Boolean);
	const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
	const part = parts[0] && parts[0].length >= opening ? parts[0] : longest;
	const length = keyLengths.find((item) => part.length >= item);
	return length && keyAt(part, 0, length);
}

/** The key of a message whose beginning has this many letters and stands there. */
export const keyAt = (letters: string, at: number, length: number): number => mixed(hash(letters, at, length) + length);

function hash(letters: string, at: number, length: number): number {
	let made = 0x811c9dc5;
	for (let i = at; i < at + length; i++) made = Math.imul(made ^ letters.charCodeAt(i), 0x01000193);
	return made;
}

/** 26 bits: of 20,000 keys and a text of 200 words one in twenty meets another's by chance. */
const mixed = (made: number): number => {
	const half = Math.imul(made ^ (made >>> 16), 0x85ebca6b);
	return (Math.imul(half ^ (half >>> 13), 0xc2b2ae35) >>> 6) >>> 0;
};

/** Who has a key, as places in the list of providers: the first few. One more makes no difference to what is asked for. */
export type Owners = ReadonlyMap<number, readonly number[]>;

/** Owners of a key that are told. */
export const mostOwners = 3;

/** Owners of keys as they travel: the keys in order, each as the distance to the one before, and beside it its owner or owners. */
export type SentOwners = { steps: number[]; owners: (number | readonly number[])[] };

export function packOwners(owners: Owners): SentOwners {
	const sorted = [...owners].sort(([a], [b]) => a - b);
	return {
		steps: toSteps(sorted.map(([key]) => key)),
		owners: sorted.map(([, [first = 0, ...others]]) => (others.length === 0 ? first : [first, ...others])),
	};
}

export const unpackOwners = ({ steps, owners }: SentOwners): Owners =>
	new Map(fromSteps(steps).map((key, index) => [key, [owners[index] ?? []].flat()]));

/** Numbers in order, each as the distance to the one before: shorter, and compresses better. */
export const toSteps = (sorted: number[]): number[] => sorted.map((number, index) => number - (sorted[index - 1] ?? 0));

export function fromSteps(steps: number[]): number[] {
	let number = 0;
	return steps.map((step) => {
		number += step;
		return number;
	});
}
