import { z } from 'astro/zod';
import { prose } from './prose.ts';

/** What stands in content/snippets/<recipe>/recipe.yaml beside the source files. */
export const recipe = z.strictObject({
	title: z.string().describe('What the snippet does.'),
	summary: prose.describe('When it fits, and what it takes care of.'),
});
