import { buildCatalogue } from '../catalogue/build.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Records } from '../catalogue/records.ts';
import { handedOver } from './handed-over.ts';

const joined = new WeakMap<Promise<Records>, Promise<Catalogue>>();

/** The catalogue of the records that were handed over last: those of this build, or in dev those of the files as they are now. */
export async function catalogue(): Promise<Catalogue> {
	const records = handedOver()?.records;
	if (!records) throw new Error('no records were handed over; src/integrations/content.ts does it in dev, tools/build.ts in a build');
	const all = joined.get(records) ?? records.then(buildCatalogue);
	joined.set(records, all);
	return all;
}
