import { canonical } from '../../addresses/ids.ts';
import type { EntrySignature } from '../../signatures/signatures.ts';
import { lettersOf } from '../read/flatten.ts';

export type CodeIndex = {
	/** Entries whose code, another spelling of it, or former address has these letters. For values of a key such as code. */
	ofValue: (value: string) => EntrySignature[];
	/** Entries with this very code, hyphens and underscores and letter case aside. For identifiers anywhere in the text. */
	ofWord: (word: string) => EntrySignature[];
	/** Entries with this word in capitals as their code: SAFETY. For texts that name their provider. */
	ofCapitals: (word: string) => EntrySignature[];
};

/** Codes and types by their wire forms. Statuses are not codes. */
export function indexCodes(entries: EntrySignature[]): CodeIndex {
	const byLetters = new Map<string, EntrySignature[]>();
	const byName = new Map<string, EntrySignature[]>();
	const byCapitals = new Map<string, EntrySignature[]>();
	const put = (map: Map<string, EntrySignature[]>, key: string, entry: EntrySignature) => {
		const list = map.get(key);
		if (!list) map.set(key, [entry]);
		else if (!list.includes(entry)) list.push(entry);
	};
	for (const entry of entries) {
		if (entry.kind === 'status') continue;
		if (capitals.test(entry.wire)) put(byCapitals, entry.wire, entry);
		for (const name of entry.names) {
			put(byLetters, lettersOf(name), entry);
			if (isDistinctive(name)) put(byName, canonical(name), entry);
		}
	}
	return {
		ofValue: (value) => (value.length > 120 ? [] : (byLetters.get(lettersOf(value)) ?? [])),
		ofWord: (word) => byName.get(canonical(word)) ?? [],
		ofCapitals: (word) => byCapitals.get(word) ?? [],
	};
}

/** One word in capitals, of so many letters that it is no abbreviation. */
const capitals = /^[A-Z]{5,}$/;

/** A name that is no ordinary word: tool_use_failed, client-not-enrolled, CamelCase. Of `conflict` or `tokens` a text may speak by chance. */
const isDistinctive = (name: string) => (/[A-Za-z][_-][A-Za-z].*[_-]?/.test(name) && name.length > 7 ? true : /[a-z][A-Z]/.test(name));
