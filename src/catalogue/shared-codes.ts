import { href, slugOf } from '../addresses/ids.ts';
import type { Entry, SharedCode } from './model.ts';
import { nameOf } from './query.ts';

/** What an entry is called on the wire: its code or type, a problem-type URI by its last segment, and its other spellings. */
const wireNames = (entry: Entry): string[] => (entry.kind === 'status' ? [] : [nameOf(entry), ...entry.spellings]);

/** The codes and types that at least two providers send. Letter case makes no difference. */
export function sharedCodes(entries: Entry[]): SharedCode[] {
	const holders = new Map<string, Entry[]>();
	for (const entry of entries)
		for (const key of new Set(wireNames(entry).map((name) => name.toLowerCase()))) holders.set(key, [...(holders.get(key) ?? []), entry]);
	return [...holders]
		.filter(([, senders]) => new Set(senders.map(({ provider }) => provider)).size > 1)
		.map(([key, senders]): SharedCode => {
			const spellings = new Set(senders.map((entry) => spelledBy(entry, key)));
			const id = slugOf('code', key);
			// In lower case if anybody sends it so: that is how its address is written.
			const name = spellings.has(key) ? key : ([...spellings][0] ?? key);
			return { id, href: href.code(id), name, spellings: [...spellings], entries: senders };
		})
		.sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** How an entry spells a code that it shares. */
export const spelledBy = (entry: Entry, code: string): string =>
	wireNames(entry).find((name) => name.toLowerCase() === code.toLowerCase()) ?? code;
