import type { Catalogue, Condition } from '../../catalogue/model.ts';
import type { Action } from '../../schema/types.ts';
import { adviceRow } from './advice-row.ts';
import type { OverviewSection, ProviderRows } from './sections.ts';
import { sideBySide } from './side-by-side.ts';

/** One condition over all providers. */
export type ConditionView = {
	href: string;
	file: string;
	head: { title: string; summary: string; usual: Action; words: string[] };
	sections: OverviewSection[];
};

export function conditionView(condition: Condition, all: Catalogue): ConditionView {
	const providers = all.providers.map(
		(provider): ProviderRows => ({
			provider: { href: provider.href, text: provider.name },
			rowId: `at-${provider.id}`,
			rows: condition.entries.filter((entry) => entry.provider.id === provider.id).map((entry) => adviceRow(entry, condition.id)),
			none: 'No equivalent documented.',
		}),
	);
	return {
		href: condition.href,
		file: 'content/conditions.yaml',
		head: { title: condition.title, summary: condition.summary, usual: condition.usual, words: condition.words },
		sections: [
			...sideBySide(
				{
					id: 'providers',
					title: 'What each provider calls it',
					of: condition.title,
					first: 'Provider and code',
					withStatus: true,
					providers,
				},
				all,
			),
		],
	};
}
