import type { Catalogue, Guide, Provider } from '../../catalogue/model.ts';
import { guideFile } from '../../catalogue/records.ts';
import { Citations, type Cite } from '../citations.ts';
import { foremost } from '../most-listed.ts';
import type { GuideTable, MakeTable } from './table.ts';
import { guideTables } from './tables.ts';

/**
 * An essay. `body` is MDX as its author wrote it: pages render it through Astro. Its only component is
 * <ProviderTable of="…" />, a line of its own; `tables` holds each by what the line says, in order.
 */
export type GuideView = {
	href: string;
	file: string;
	title: string;
	summary: string;
	checked: string;
	body: string;
	tables: Map<string, GuideTable>;
	/** What the tables rest on. */
	sources?: { id: string; title: string; cites: Cite[] } | undefined;
};

/** A line that stands for a table; `at` narrows it to some providers. */
export const tableLine = /^<ProviderTable of="([a-z0-9-]+)"(?: at="([a-z ,-]+)")? \/>$/gm;

/** By what name a guide asks for a table. */
export const tableKey = (of: string, at = ''): string => (at ? `${of} at ${at}` : of);

/** Throws for a table or a provider that does not exist. */
export function guideView({ id, href, title, summary, checked, body }: Guide, { providers }: Catalogue): GuideView {
	const file = guideFile(id);
	const cites = new Citations();
	const tables = new Map(
		[...body.matchAll(tableLine)].map(([, of = '', at = '']): [string, GuideTable] => {
			const make = guideTables[of];
			if (!make) throw new Error(`${file}: there is no table "${of}"; there are ${Object.keys(guideTables).join(', ')}`);
			const wanted = at.split(/[ ,]+/).filter(Boolean);
			const unknown = wanted.filter((name) => !providers.some((provider) => provider.id === name));
			if (unknown.length > 0) throw new Error(`${file}: there is no provider "${unknown.join('", "')}"`);
			const named = providers.filter((provider) => wanted.includes(provider.id));
			return [tableKey(of, at), wanted.length > 0 ? make(named, cites) : ofForemost(make, providers, cites)];
		}),
	);
	const sources = tables.size > 0 ? { id: 'sources', title: 'Sources of the tables', cites: cites.all() } : undefined;
	return { href, file, title, summary, checked, body, tables, sources };
}

function ofForemost(make: MakeTable, providers: Provider[], cites: Citations): GuideTable {
	const shown = foremost(providers);
	const table = make(shown, cites);
	if (shown.length === providers.length) return table;
	return {
		...table,
		note: `The table shows the ${shown.length} providers with the most errors. The pages of the others say the same of theirs.`,
	};
}
