import type { Entry } from '../../catalogue/model.ts';
import { casesOf } from '../../catalogue/query.ts';

/** Characters of facts from which on a page leaves the least needed of them to its JSON form, to keep its weight. */
const veryLong = 10_800;
/** How many messages and samples a page lists. All of them are in the JSON form, and the box recognizes every one. */
const messagesShown = 12;
const onVeryLongPage = { messages: 4, samples: 3, requests: 2, stepsOfCase: 2, languages: ['typescript', 'python'] };

/** And from which on it leaves the handlers there, too. */
const full = 40_000;
const onFullPage = { messages: 2, samples: 1, requests: 0, stepsOfCase: 1 };

const isVeryLong = (entry: Entry): boolean => lengthOf(entry) > veryLong;

/** Whether the page of an entry has room for the handler in a language. The JSON form has all of them. */
export const hasRoomFor = (entry: Entry, language: string): boolean =>
	!isVeryLong(entry) || (lengthOf(entry) <= full && onVeryLongPage.languages.includes(language));

const lengths = new WeakMap<Entry, number>();

function lengthOf(entry: Entry): number {
	const { provider: _, ...facts } = entry;
	const length = lengths.get(entry) ?? JSON.stringify({ ...facts, cases: casesOf(entry).cases }).length;
	lengths.set(entry, length);
	return length;
}

/** The entry as its page shows it, and how many messages that leaves out. */
export function shownOnPage(entry: Entry): { shown: Entry; more: number } {
	const { messages, samples, fixes, requests } = entry;
	if (!isVeryLong(entry)) {
		const shown = messages.slice(0, messagesShown);
		return { shown: { ...entry, messages: shown }, more: messages.length - shown.length };
	}
	const least = lengthOf(entry) > full ? onFullPage : onVeryLongPage;
	const rank = new Map<string, number>();
	const steps = fixes.filter(({ case: id }) => {
		if (id === undefined) return true;
		rank.set(id, (rank.get(id) ?? 0) + 1);
		return (rank.get(id) ?? 0) <= least.stepsOfCase;
	});
	const shown = {
		messages: messages.slice(0, least.messages),
		samples: samples.slice(0, least.samples),
		fixes: steps,
		requests: requests.slice(0, least.requests),
	};
	return { shown: { ...entry, ...shown }, more: messages.length - shown.messages.length };
}
