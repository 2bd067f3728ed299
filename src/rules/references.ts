import type { Provider } from '../catalogue/model.ts';
import { didYouMean } from './nearest.ts';
import { casesOf } from '../catalogue/query.ts';
import { entryFile, type Problem, providerFile } from '../catalogue/records.ts';
import type { Rule } from './rule.ts';

/** Whatever is named by id exists: conditions, statuses, related entries, cases, providers. */
export const references: Rule = ({ providers, entries, conditions, statuses }, unreadable = new Set()) => {
	const problems: Problem[] = [];
	const known = new Set([...entries.map((entry) => entry.id), ...unreadable]);
	const conditionIds = new Set(['none', ...conditions.map((item) => item.id)]);
	const statusIds = new Set(statuses.map((item) => Number(item.id)));
	const providerIds = new Set([...providers.map((item) => item.id), ...unreadable]);
	const resolve = (provider: string, ref: string) => (ref.includes('/') ? ref : `${provider}/${ref}`);

	for (const entry of entries) {
		const report = (path: (string | number)[], message: string) => {
			problems.push({ file: entryFile(entry.id), path, message });
		};
		const refer = (ref: string, path: (string | number)[]) => {
			if (!known.has(resolve(entry.provider.id, ref))) report(path, `no entry "${ref}"${instead(entry.provider, ref)}`);
		};
		const condition = (id: string, path: (string | number)[]) => {
			if (!conditionIds.has(id)) report(path, `no condition "${id}" in content/conditions.yaml${didYouMean(id, conditionIds)}`);
		};
		condition(entry.condition, ['condition']);
		entry.status.forEach((status, i) => {
			if (!statusIds.has(status)) report(['status', i], `status ${status} is not in content/statuses.yaml; add it there`);
		});
		for (const [i, ref] of entry.related.entries()) refer(ref, ['related', i]);
		entry.cases.forEach((item, i) => {
			condition(item.condition, ['cases', i, 'condition']);
			if (item.entry) refer(item.entry, ['cases', i, 'entry']);
		});
		if (entry.cases_from) {
			refer(entry.cases_from, ['cases_from']);
			const from = entries.find((other) => other.id === resolve(entry.provider.id, entry.cases_from ?? ''));
			if (from && from.cases.length === 0) report(['cases_from'], `"${entry.cases_from}" has no cases of its own`);
		}
		const cases = casesOf(entry).cases.map(({ id }) => id);
		for (const list of ['fixes', 'messages', 'samples', 'requests'] as const)
			entry[list].forEach((item, i) => {
				if (item.case && !cases.includes(item.case))
					report([list, i, 'case'], `no case "${item.case}" in this entry; there are: ${cases.join(', ') || 'none'}`);
			});
	}
	for (const provider of providers) {
		const report = (path: (string | number)[], message: string) => {
			problems.push({ file: providerFile(provider.id), path, message });
		};
		provider.topics.forEach((topic, t) => {
			topic.entries.forEach((ref, i) => {
				if (!known.has(resolve(provider.id, ref))) report(['topics', t, 'entries', i], `no entry "${ref}"`);
			});
		});
		provider.confused_with.forEach((item, i) => {
			if (!providerIds.has(item.provider)) report(['confused_with', i, 'provider'], `no provider "${item.provider}"`);
		});
	}
	return problems;
};

/** An entry that was renamed has its old name among its aliases. */
function instead({ id, entries }: Provider, ref: string): string {
	const renamed = entries.find((entry) => entry.aliases.includes(ref));
	if (renamed) return `; it is now ${renamed.slug}`;
	return `; name a slug of ${id}, or provider/slug${didYouMean(
		ref,
		entries.map((entry) => entry.slug),
	)}`;
}
