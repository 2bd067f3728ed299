import type { Catalogue, Condition } from '../../catalogue/model.ts';
import type { Action } from '../../schema/types.ts';
import { adviceRow } from './advice-row.ts';
import type { OverviewSection } from './sections.ts';

/** One condition over all providers. */
export type ConditionView = {
	href: string;
	file: string;
	head: { title: string; summary: string; usual: Action; words: string[] };
	sections: OverviewSection[];
};

export const conditionView = (condition: Condition, all: Catalogue): ConditionView => ({
	href: condition.href,
	file: 'content/conditions.yaml',
	head: { title: condition.title, summary: condition.summary, usual: condition.usual, words: condition.words },
	sections: [
		{
			kind: 'advice',
			id: 'providers',
			caption: `${condition.title} at ${all.providers.length} providers`,
			first: 'Provider and code',
			withStatus: true,
			providers: all.providers.map((provider) => ({
				provider: { href: provider.href, text: provider.name },
				rows: condition.entries.filter((entry) => entry.provider === provider).map((entry) => adviceRow(entry, condition.id)),
				none: 'No equivalent documented.',
			})),
		},
	],
});
