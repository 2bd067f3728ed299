import type { Catalogue } from '../../catalogue/model.ts';
import { foremost } from '../most-listed.ts';
import type { Link } from '../parts.ts';
import type { OverviewSection, ProviderRows } from './sections.ts';
import { verdictGroups } from './verdict-groups.ts';

type Advice = Extract<OverviewSection, { kind: 'advice' }>;
/** A table with rows for every provider; `of` is what it is about. */
type Whole = Omit<Advice, 'kind' | 'caption' | 'note'> & { of: string };

/** The verdicts of all providers at a glance, and the table of as many as a page can hold. */
export function sideBySide({ of, ...table }: Whole, { providers: all }: Catalogue): [OverviewSection, Advice] {
	const shown = foremost(all);
	const kept = new Set(shown.map(({ href }) => href));
	const providers = table.providers.filter(({ provider }) => kept.has(provider.href));
	const others = table.providers.filter(({ provider }) => !kept.has(provider.href));
	const advice: Advice = { kind: 'advice', ...table, caption: `${of} at ${providers.length} providers`, providers };
	if (others.length > 0)
		advice.note = `The table shows the ${providers.length} providers with the most errors. The list above has all ${all.length}.`;
	return [glance(table.providers, others), advice];
}

/** Where several entries share a verdict, a provider that the table leaves out is linked to its own page. */
function glance(all: ProviderRows[], leftOut: ProviderRows[]): OverviewSection {
	const section = verdictGroups(all);
	if (section.kind !== 'verdicts' || leftOut.length === 0) return section;
	const pages = new Map(leftOut.map(({ rowId, provider }) => [`#${rowId}`, provider.href]));
	const own = (link: Link): Link => ({ ...link, href: pages.get(link.href) ?? link.href });
	return { ...section, groups: section.groups.map((group) => ({ ...group, of: group.of.map(own) })) };
}
