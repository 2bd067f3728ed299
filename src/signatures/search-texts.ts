import type { Catalogue, Entry } from '../catalogue/model.ts';
import { comparePages } from '../addresses/page-kinds.ts';
import { href } from '../addresses/ids.ts';
import { plain } from '../catalogue/prose.ts';
import { casesOf } from '../catalogue/query.ts';
import { withoutAccents } from './accents.ts';
import { sectionsOf } from './sections.ts';

/** The words by which a page is found, beside its names. */
export type SearchText = {
	/** What it means: shown under the result. */
	words: string;
	/** Messages, causes, endpoints: they count for less. */
	more: string;
	/** What else people call it. */
	also: string;
	/** Of a meaning: what people call it in the languages of the world, without accents. */
	phrases?: string[];
};

/** The texts of everything that can be found, by address. */
export function searchTexts(all: Catalogue): Record<string, SearchText> {
	const conditionWords = new Map(all.conditions.map(({ id, title, words }) => [id, [title, ...words].join(' ')]));
	return Object.fromEntries<SearchText>([
		...all.entries.map((entry) => at(entry.href, ofEntry(entry, conditionWords.get(entry.condition) ?? ''))),
		...all.providers.flatMap(sectionsOf).map(({ url, text, more, also }) => at(url, { words: text, more, also })),
		...all.statuses.map(({ href: url, meaning, retry, former_names }) =>
			at(url, { words: plain(meaning), more: plain(retry), also: former_names.join(' ') }),
		),
		...all.conditions.map(({ href: url, summary, words, words_in }) =>
			at(url, { words: summary, also: words.join(' '), phrases: [...new Set(Object.values(words_in).flat().map(withoutAccents))] }),
		),
		...all.codes.map(({ href: url, entries }) =>
			at(url, { words: `Who sends it, and what differs: ${[...new Set(entries.map(({ provider }) => provider.name))].join(', ')}.` }),
		),
		...comparePages.map(({ id, words }) => at(href.compare(id), { also: words })),
		...all.guides.map(({ href: url, summary, about }) => at(url, { words: summary, also: about.join(' ') })),
	]);
}

const at = (url: string, text: Partial<SearchText>): [string, SearchText] => [url, { words: '', more: '', also: '', ...text }];

function ofEntry(entry: Entry, meaning: string): SearchText {
	const claims = [...entry.causes, ...entry.endpoints].map((claim) => plain(claim.text));
	return {
		words: plain(entry.summary),
		more: [...entry.messages.map((message) => message.template), ...claims].join(' '),
		also: [meaning, ...casesOf(entry).cases.map((item) => item.title)].join(' '),
	};
}
