import { z } from 'astro/zod';
import { schemaLink } from './shared.ts';

/** /compare/{id}.json */
export const comparison = z.object({
	$schema: schemaLink,
	title: z.string().describe('Name of the table.'),
	caption: z.string().describe('What the cells say.'),
	columns: z.array(z.string()).describe('Heads of the columns, the first one included.'),
	rows: z.array(z.array(z.string()).describe('The cells of a row, in the order of `columns`.')).describe('The rows, from the top.'),
});
