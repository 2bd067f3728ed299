import { href, slugOf } from '../addresses/ids.ts';
import type { Entry, SharedCode } from './model.ts';
import { nameOf } from './query.ts';

/** What an entry is called on the wire: its code or type, a problem-type URI by its last segment, and its other spellings. */
const wireNames = (entry: Entry): string[] => (entry.kind === 'status' ? [] : [nameOf(entry), ...entry.spellings]);

/** What has one address is one code: letter case makes no difference, nor does punctuation that no address has. */
const addressOf = (name: string) => slugOf('code', name);

/** The codes and types that at least two providers send. */
export function sharedCodes(entries: Entry[]): SharedCode[] {
	const holders = new Map<string, Entry[]>();
	for (const entry of entries)
		for (const id of new Set(wireNames(entry).map(addressOf))) holders.set(id, [...(holders.get(id) ?? []), entry]);
	return [...holders]
		.filter(([, senders]) => new Set(senders.map(({ provider }) => provider)).size > 1)
		.map(([id, senders]): SharedCode => {
			const spellings = [...new Set(senders.map((entry) => spelledBy(entry, id)))];
			// In lower case if anybody sends it so: that is how its address is written.
			const name = spellings.find((spelling) => spelling === spelling.toLowerCase()) ?? spellings[0] ?? id;
			return { id, href: href.code(id), name, spellings, entries: senders };
		})
		.sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** How an entry spells a code that it shares. */
export const spelledBy = (entry: Entry, code: string): string =>
	wireNames(entry).find((name) => addressOf(name) === addressOf(code)) ?? code;
