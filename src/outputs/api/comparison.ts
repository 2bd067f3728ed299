import type { z } from 'astro/zod';
import { type Table, toJson } from '../../views/compare/table.ts';
import { schemaUrl } from './links.ts';
import type * as form from './schema/comparison.ts';

/** The file behind "JSON" on the page of a comparison: it stands beside the page, not below /api/. */
export const comparisonFile = (table: Table): z.input<typeof form.comparison> => {
	const { title, caption, columns, rows } = toJson(table);
	return { $schema: schemaUrl('comparison'), title, caption, columns, rows };
};
