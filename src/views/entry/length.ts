import type { Entry } from '../../catalogue/model.ts';

/** How many messages a page lists. All of them are in the JSON form, and every one is recognised by the box. */
const messagesShown = 12;

/** The entry as its page shows it, and how many messages that leaves out. */
export function shownOnPage(entry: Entry): { shown: Entry; more: number } {
	const messages = entry.messages.slice(0, messagesShown);
	return { shown: { ...entry, messages }, more: entry.messages.length - messages.length };
}
