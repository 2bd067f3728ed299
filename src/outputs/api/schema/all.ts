import { z } from 'astro/zod';
import { error } from './error.ts';
import { conditions, statuses } from './lists.ts';
import { provider } from './provider.ts';
import { schemaLink } from './shared.ts';

/** all.json */
export const all = z.object({
	$schema: schemaLink,
	providers: z.array(provider.omit({ $schema: true })).describe('The record of every provider.'),
	errors: z
		.array(error.omit({ $schema: true, handlers: true }))
		.describe('The record of every error, without the code that handles it, which is half of the weight.'),
	statuses: statuses.shape.statuses,
	conditions: conditions.shape.conditions,
});
