import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { fromContent } from './load/loader.ts';
import { entry } from './schema/entry.ts';
import { provider } from './schema/provider.ts';
import { condition, guide, other, status } from './schema/reference.ts';

export const collections = {
	providers: defineCollection({ loader: fromContent('providers'), schema: provider }),
	entries: defineCollection({ loader: fromContent('entries'), schema: entry }),
	conditions: defineCollection({ loader: fromContent('conditions'), schema: condition }),
	statuses: defineCollection({ loader: fromContent('statuses'), schema: status }),
	others: defineCollection({ loader: fromContent('others'), schema: other }),
	guides: defineCollection({
		loader: glob({ base: './content/guides', pattern: '*.mdx', generateId: ({ entry }) => entry.replace('.mdx', '') }),
		schema: guide,
	}),
};
