import { href } from '../../addresses/ids.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { RetryPolicy } from '../../snippets/timeline.ts';
import type { Table } from './table.ts';

/** How one recipe of the snippets retries. */
export type Policy = { id: string; title: string; policy: RetryPolicy };

/** What the page of a comparison holds below its head, one type a kind of section. */
export type ComparisonSection =
	| { kind: 'header-reader' }
	| { kind: 'table'; table: Table; providers: { id: string; name: string }[] }
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
			{ kind: 'table', table, providers },
			...(id === 'retries' ? [{ kind: 'timeline' as const, id: 'timeline', title: 'When the snippets retry', policies }] : []),
		],
	};
}
