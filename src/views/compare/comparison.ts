import { href } from '../../addresses/ids.ts';
import type { Catalogue, Provider } from '../../catalogue/model.ts';
import type { RetryPolicy } from '../../snippets/timeline.ts';
import { foremost } from '../most-listed.ts';
import type { Link } from '../parts.ts';
import { ofProviders, type Table } from './table.ts';

/** How one recipe of the snippets retries. */
export type Policy = { id: string; title: string; policy: RetryPolicy };

/** A provider in the choice, with its page. Where it is not shown, the table leaves it out until it is chosen. */
export type ComparedProvider = Link & { id: string; shown: boolean };

/** What the page of a comparison holds below its head, one type a kind of section. */
export type ComparisonSection =
	| { kind: 'header-reader' }
	| { kind: 'table'; table: Table; providers: ComparedProvider[] }
	| { kind: 'timeline'; id: string; title: string; policies: Policy[] };

export type ComparisonView = { href: string; head: { title: string; summary: string }; sections: ComparisonSection[] };

/** `policies` are the retries of the snippets: they belong to the comparison of retries. */
export function comparisonView(table: Table, { providers }: Catalogue, policies: Policy[]): ComparisonView {
	const { id, title, summary } = table;
	return {
		href: href.compare(id),
		head: { title, summary },
		sections: [
			...(id === 'headers' ? [{ kind: 'header-reader' as const }] : []),
			tableSection(table, providers),
			...(id === 'retries' ? [{ kind: 'timeline' as const, id: 'timeline', title: 'When the snippets retry', policies }] : []),
		],
	};
}

function tableSection(table: Table, all: Provider[]): ComparisonSection {
	const shown = new Set(foremost(all).map(({ id }) => id));
	return {
		kind: 'table',
		table: ofProviders(table, shown),
		providers: all.map(({ id, name, href }) => ({ id, href, text: name, shown: shown.has(id) })),
	};
}

/** What a comparison says of each provider that its page leaves out. */
export function partsLeftOut(table: Table, { providers }: Catalogue): { provider: string; table: Table }[] {
	const shown = foremost(providers);
	const others = providers.filter((provider) => !shown.includes(provider));
	return others.map(({ id }) => ({ provider: id, table: ofProviders(table, new Set([id])) }));
}
