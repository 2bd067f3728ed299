import { getCollection } from 'astro:content';
import told from '../../content/record/changes.json';
import published from '../../content/record/published.json';
import ledger from '../../content/permalinks.txt?raw';
import { readLedger } from '../addresses/ledger.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { readRecord } from './record.ts';

let built: Promise<Catalogue> | undefined;

/** The catalogue of this build. In dev it is joined anew for each page, so that an edit shows at once. */
export function catalogue(): Promise<Catalogue> {
	if (import.meta.env.DEV) return load();
	built ??= load();
	return built;
}

async function load(): Promise<Catalogue> {
	const [providers, entries, conditions, statuses, others, guides] = await Promise.all([
		getCollection('providers'),
		getCollection('entries'),
		getCollection('conditions'),
		getCollection('statuses'),
		getCollection('others'),
		getCollection('guides'),
	]);
	return buildCatalogue({
		providers,
		entries,
		conditions: conditions.map((item) => item.data),
		statuses: statuses.map((item) => item.data),
		others: others.map((item) => item.data),
		guides: guides.map(({ id, data, body }) => ({ id, data, body: body ?? '' })),
		ledger: readLedger(ledger),
		record: readRecord(told, published),
	});
}
