import type { z } from 'astro/zod';
import type { Catalogue } from '../../catalogue/model.ts';
import { errorRecord } from './error.ts';
import { schemaUrl } from './links.ts';
import { conditionList, statusList } from './lists.ts';
import { providerRecord } from './provider.ts';
import type * as form from './schema/all.ts';

/** Everything in one file, for whoever wants to read it once. */
export const allFile = (all: Catalogue): z.input<typeof form.all> => ({
	$schema: schemaUrl('all'),
	providers: all.providers.map((provider) => {
		const { $schema: _, ...record } = providerRecord(provider);
		return record;
	}),
	errors: all.entries.map((entry) => {
		const { $schema: _, handlers: __, ...record } = errorRecord(entry);
		return record;
	}),
	statuses: statusList(all).statuses,
	conditions: conditionList(all).conditions,
});
