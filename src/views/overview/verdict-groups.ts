import type { Action } from '../../schema/types.ts';
import { action as actions } from '../../schema/vocabulary.ts';
import type { Link } from '../parts.ts';
import type { OverviewSection, ProviderRows, VerdictGroup } from './sections.ts';

/** The verdicts of a table over providers at a glance: which of them share one. Those without an answer come last. */
export function verdictGroups(providers: ProviderRows[]): OverviewSection {
	const groups = actions.options.map((action): VerdictGroup => ({ action, of: providers.flatMap((item) => linkTo(item, action)) }));
	const silent: VerdictGroup = { of: providers.filter(({ rows }) => rows.length === 0).map(({ provider }) => provider) };
	return { kind: 'verdicts', id: 'verdicts', title: 'At a glance', groups: [...groups, silent].filter(({ of }) => of.length > 0) };
}

/** Where a provider has this verdict: at its only entry, or at its rows in the table: one name leads to one place. */
function linkTo({ provider, rows, rowId }: ProviderRows, action: Action): Link[] {
	const [first, ...others] = rows;
	if (!first || !rows.some((row) => row.action === action)) return [];
	return [{ href: others.length === 0 ? first.entry.href : `#${rowId}`, text: provider.text }];
}
