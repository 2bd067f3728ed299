import { href } from '../addresses/ids.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { answerAt } from '../catalogue/query.ts';
import type { Action } from '../schema/types.ts';
import { type Example, examplesOf } from './examples.ts';
import { demoLast, type GuideItem, guideItems, type ProviderItem, providerItems } from './lists.ts';
import { foremost } from './most-listed.ts';
import type { Link } from './parts.ts';

/** What a status asks of the caller at one provider; a cell without an answer: the provider does not document the status. */
export type MatrixCell = { provider: string; answer?: { href: string; action: Action } | undefined };
export type MatrixRow = { status: Link; name: string; cells: MatrixCell[] };

/** What the home page holds below the search box, one type a kind of section. */
export type HomeSection =
	| { kind: 'providers'; id: string; title: string; providers: ProviderItem[] }
	| { kind: 'matrix'; id: string; title: string; caption: string; providers: Link[]; rows: MatrixRow[]; more?: Link }
	| { kind: 'guides'; id: string; title: string; guides: GuideItem[] };

export type HomeView = {
	headline: string;
	lead: string;
	examples: Example[];
	legend: { action: Action; text: string }[];
	sections: HomeSection[];
};

export const homeView = (all: Catalogue): HomeView => ({
	headline: 'Paste the error. Know what to do.',
	lead: 'What an API error means at your provider, whether a retry can help and when, and code that handles it. Every fact has its source.',
	examples: examplesOf(all),
	legend: [
		{ action: 'wait', text: 'a retry can help' },
		{ action: 'fix', text: 'change the request' },
		{ action: 'stop', text: 'someone must act' },
		{ action: 'ok', text: 'not an error' },
		{ action: 'depends', text: 'several cases' },
	],
	sections: [
		{ kind: 'providers', id: 'providers', title: 'Providers', providers: providerItems(all) },
		matrix(all),
		{ kind: 'guides', id: 'guides', title: 'Guides', guides: guideItems(all) },
	],
});

function matrix({ providers, statuses }: Catalogue): HomeSection {
	const columns = demoLast(foremost(providers));
	const isWhole = columns.length === providers.length;
	return {
		kind: 'matrix',
		id: 'matrix',
		title: 'One status, different verdicts',
		caption: `What to do about each HTTP status at ${isWhole ? 'each provider' : `the ${columns.length} providers with the most errors`}. A dash means that the provider doesn’t document the status.`,
		...(!isWhole && { more: { href: href.compare('statuses'), text: `Choose among all ${providers.length} providers` } }),
		providers: columns.map((provider) => ({ href: provider.href, text: provider.name })),
		rows: statuses
			.filter((status) => status.entries.length > 0)
			.map((status) => ({
				status: { href: status.href, text: status.id },
				name: status.name,
				cells: columns.map((provider) => {
					const entry = answerAt(provider, Number(status.id));
					return { provider: provider.name, answer: entry && { href: entry.href, action: entry.verdict.action } };
				}),
			})),
	};
}
