import type { Flat } from '../../decode/read/flatten.ts';
import { keyAt, keyLengths, keyOfName, lettersIn, type Owners } from '../../signatures/box/keys.ts';
import { needing as weights } from '../weights.ts';

/** What a text holds that may have a key: its letters, names of codes, and words that may be the name of one. */
export type Keyed = { flat: Flat; names: readonly string[]; spoken: readonly string[] };

/** Builds what looks up the keys of a text. Of messages and of names the strongest counts for each provider. */
export function createVotes(providers: readonly { id: string }[], owners: Owners): (keyed: Keyed) => ReadonlyMap<string, number> {
	return ({ flat, names, spoken }) => {
		const [ofMessages, ofNames] = [strongest(), strongest()];
		const add = (votes: Votes, key: number, own: number, shared: number) => {
			const held = owners.get(key) ?? [];
			for (const place of held) votes.add(providers[place]?.id, held.length === 1 ? own : shared);
		};
		for (const at of wordStarts(flat))
			for (const [index, length] of keyLengths.entries())
				if (at + length <= flat.letters.length)
					add(ofMessages, keyAt(flat.letters, at, length), weights.message[index] ?? 0, weights.sharedMessage[index] ?? 0);
		for (const name of names) add(ofNames, keyOfName(lettersIn(name)), weights.name, weights.sharedName);
		for (const name of spoken) add(ofNames, keyOfName(lettersIn(name)), weights.spoken, 0);
		return sum(ofMessages.held, ofNames.held);
	};
}

/** Where words begin, in letters: what is looked up begins one. */
function* wordStarts({ text, letters, letterPlaces }: Flat): Generator<number> {
	for (let at = 0; at < letters.length; at++) {
		const place = letterPlaces[at] ?? 0;
		if (at === 0 || place - 1 !== letterPlaces[at - 1] || /\d/.test(text[place - 1] ?? '')) yield at;
	}
}

type Votes = ReturnType<typeof strongest>;

/** Votes of which the strongest counts for each provider. */
function strongest() {
	const held = new Map<string, number>();
	return { held, add: (id: string | undefined, vote: number) => id && held.set(id, Math.max(vote, held.get(id) ?? 0)) };
}

export function sum(...all: ReadonlyMap<string, number>[]): Map<string, number> {
	const made = new Map<string, number>();
	for (const [id, vote] of all.flatMap((one) => [...one])) made.set(id, vote + (made.get(id) ?? 0));
	return made;
}
