import { entryFile, type Problem, providerFile } from '../catalogue/records.ts';
import type { Rule } from './rule.ts';

/** Fragments that every provider page has; see the components named Provider*. */
export const pageFragments = [
	'main',
	'errors',
	'error-format',
	'components',
	'request-id',
	'rate-limit-headers',
	'client',
	'read-a-stream',
	'decide',
	'limits',
	'sdks',
	'troubleshooting',
	'practices',
	'access',
	'support',
	'service-status',
	'contacts',
	'attach',
	'links',
];

/** Fragments that the page of an entry has; see src/views/entry. */
const entryFragments = new Set(
	'main menu verdict fixes wrong-and-right looks-like messages causes handle sdks endpoints fields notes related condition same-status same-code sources contents this-page'.split(
		' ',
	),
);

/** The fragment of a topic or a case is its own: no two on a page, and none that the page uses already. */
export const fragments: Rule = ({ providers, entries }) => [
	...entries.flatMap((entry) =>
		entry.cases.flatMap(({ id }, index): Problem[] =>
			entryFragments.has(id) || entry.cases.findIndex((other) => other.id === id) < index
				? [
						{
							file: entryFile(entry.id),
							path: ['cases', index, 'id'],
							message: `the fragment #${id} is taken on the page; choose another id`,
						},
					]
				: [],
		),
	),
	...providers.flatMap((provider) => {
		const taken = new Set([...pageFragments, ...provider.formats.map((format) => `format-${format.id}`)]);
		return provider.topics.flatMap((topic, index): Problem[] => {
			if (!taken.has(topic.id)) {
				taken.add(topic.id);
				return [];
			}
			return [
				{
					file: providerFile(provider.id),
					path: ['topics', index, 'id'],
					message: `the fragment #${topic.id} is taken on the provider's page; choose another id`,
				},
			];
		});
	}),
];
