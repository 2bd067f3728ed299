import type { Catalogue, Entry } from '../catalogue/model.ts';
import { comparePages } from '../addresses/page-kinds.ts';
import { href } from '../addresses/ids.ts';
import { plain } from '../catalogue/prose.ts';
import { casesOf } from '../catalogue/query.ts';
import { sectionsOf } from './sections.ts';

/** The words by which a page is found, beside its names. */
export type SearchText = {
	/** What it means: shown under the result. */
	words: string;
	/** Messages, causes, endpoints: they count for less. */
	more: string;
	/** What else people call it. */
	also: string;
};

/** The texts of everything that can be found, by address. */
export function searchTexts(all: Catalogue): Record<string, SearchText> {
	const conditionWords = new Map(all.conditions.map(({ id, title, words }) => [id, [title, ...words].join(' ')]));
	return Object.fromEntries([
		...all.entries.map((entry) => [entry.href, ofEntry(entry, conditionWords.get(entry.condition) ?? '')]),
		...all.providers.flatMap(sectionsOf).map(({ url, text, more, also }) => [url, { words: text, more, also }]),
		...all.statuses.map((status) => [
			status.href,
			{ words: plain(status.meaning), more: plain(status.retry), also: status.former_names.join(' ') },
		]),
		...all.conditions.map((condition) => [condition.href, { words: condition.summary, more: '', also: condition.words.join(' ') }]),
		...comparePages.map(({ id, words }) => [href.compare(id), { words: '', more: '', also: words }]),
		...all.guides.map((guide) => [guide.href, { words: guide.summary, more: '', also: guide.about.join(' ') }]),
	]) as Record<string, SearchText>;
}

function ofEntry(entry: Entry, meaning: string): SearchText {
	const claims = [...entry.causes, ...entry.endpoints].map((claim) => plain(claim.text));
	return {
		words: plain(entry.summary),
		more: [...entry.messages.map((message) => message.template), ...claims].join(' '),
		also: [meaning, ...casesOf(entry).cases.map((item) => item.title)].join(' '),
	};
}
