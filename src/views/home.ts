import type { Catalogue } from '../catalogue/model.ts';
import { answerAt } from '../catalogue/query.ts';
import type { Action } from '../schema/types.ts';
import { type GuideItem, guideItems, type ProviderItem, providerItems } from './lists.ts';
import type { Link } from './parts.ts';

/** What a status asks of the caller at one provider; a cell without an answer: the provider does not document the status. */
export type MatrixCell = { provider: string; answer?: { href: string; action: Action } | undefined };
export type MatrixRow = { status: Link; name: string; cells: MatrixCell[] };

/** What the home page holds below the search box, one type a kind of section. */
export type HomeSection =
	| { kind: 'providers'; id: string; title: string; providers: ProviderItem[] }
	| { kind: 'matrix'; id: string; title: string; caption: string; providers: Link[]; rows: MatrixRow[] }
	| { kind: 'guides'; id: string; title: string; guides: GuideItem[] };

export type HomeView = { legend: { action: Action; text: string }[]; sections: HomeSection[] };

export const homeView = (all: Catalogue): HomeView => ({
	legend: [
		{ action: 'wait', text: 'a retry can help' },
		{ action: 'fix', text: 'change the request' },
		{ action: 'stop', text: 'somebody must act' },
		{ action: 'ok', text: 'not an error' },
		{ action: 'depends', text: 'several cases' },
	],
	sections: [
		{ kind: 'providers', id: 'providers', title: 'Providers', providers: providerItems(all) },
		matrix(all),
		{ kind: 'guides', id: 'guides', title: 'Guides', guides: guideItems(all) },
	],
});

const matrix = ({ providers, statuses }: Catalogue): HomeSection => ({
	kind: 'matrix',
	id: 'matrix',
	title: 'What each status asks of you',
	caption: 'HTTP statuses by provider. A dash: the provider does not document it.',
	providers: providers.map(({ href, name }) => ({ href, text: name })),
	rows: statuses
		.filter((status) => status.entries.length > 0)
		.map((status) => ({
			status: { href: status.href, text: status.id },
			name: status.name,
			cells: providers.map((provider) => {
				const entry = answerAt(provider, Number(status.id));
				return { provider: provider.name, answer: entry && { href: entry.href, action: entry.verdict.action } };
			}),
		})),
});
