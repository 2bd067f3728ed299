import type { Entry } from '../../catalogue/model.ts';
import { casesOf } from '../../catalogue/query.ts';

/** Characters of facts from which on a page leaves the other languages to the provider's page, to stay within its weight. */
const long = 2_900;

/** Whether an entry has so much to say that two languages have to do. */
export function isLong(entry: Entry): boolean {
	const { provider: _, ...facts } = entry;
	return JSON.stringify({ ...facts, cases: casesOf(entry).cases }).length > long;
}

/** How many messages a page lists. All of them are in the JSON form, and every one is recognised by the box. */
const messagesShown = 10;

/** The entry as its page shows it, and how many messages that leaves out. */
export function shownOnPage(entry: Entry): { shown: Entry; more: number } {
	const messages = entry.messages.slice(0, messagesShown);
	return { shown: { ...entry, messages }, more: entry.messages.length - messages.length };
}
