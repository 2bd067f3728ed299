import { href } from '../addresses/ids.ts';
import { comparePages } from '../addresses/page-kinds.ts';
import type { Catalogue, Entry } from '../catalogue/model.ts';
import { sectionsOf } from './sections.ts';
import type { SearchDocument } from './signatures.ts';

/** What search finds and the decoder never answers with: sections of provider pages, statuses, meanings, comparisons, guides. */
export const placesOf = (all: Catalogue): SearchDocument[] => [
	...all.providers.flatMap((provider) =>
		sectionsOf(provider).map(({ url, title, names }) =>
			place(url, `${provider.name}: ${title}`, title, 'section', { provider: provider.id, names }),
		),
	),
	...all.statuses.map((status) =>
		place(status.href, `HTTP ${status.id} ${status.name}`, status.name, 'http', { statuses: [Number(status.id)], names: [status.id] }),
	),
	...all.conditions.map(({ id, title, usual, href: url }) =>
		place(url, `${title}, at every provider`, title, 'condition', { names: [id], verdicts: [usual], conditions: [id] }),
	),
	...all.codes.map(({ id, name, spellings, entries, href: url }) =>
		place(url, `${name} at ${countOf(entries)} providers`, name, 'shared-code', {
			names: [...new Set([id, name, ...spellings])],
			verdicts: [...new Set(entries.map(({ verdict }) => verdict.action))],
		}),
	),
	...comparePages.map(({ id, title }) =>
		place(href.compare(id), `Compare: ${title}`, title, 'guide', {
			compares: true,
			...(id === 'statuses' && { statuses: all.statuses.map((status) => Number(status.id)) }),
		}),
	),
	...all.guides.map((guide) => place(guide.href, guide.title, guide.title, 'guide', { names: [...new Set([guide.id, ...guide.about])] })),
];

const countOf = (entries: Entry[]) => new Set(entries.map(({ provider }) => provider)).size;

const place = (url: string, title: string, label: string, kind: SearchDocument['kind'], more: Partial<SearchDocument>): SearchDocument => ({
	url,
	title,
	label,
	kind,
	statuses: [],
	verdicts: [],
	names: [],
	conditions: [],
	...more,
});
