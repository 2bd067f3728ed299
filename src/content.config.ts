import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { entry } from './schema/entry.ts';
import { provider } from './schema/provider.ts';
import { condition, guide, other, status } from './schema/reference.ts';

export const collections = {
	providers: defineCollection({
		loader: glob({
			base: './content/providers',
			pattern: '*/provider.yaml',
			generateId: ({ entry }) => entry.replace('/provider.yaml', ''),
		}),
		schema: provider,
	}),
	entries: defineCollection({
		loader: glob({
			base: './content/providers',
			pattern: '*/errors/*.yaml',
			generateId: ({ entry }) => entry.replace('/errors/', '/').replace('.yaml', ''),
		}),
		schema: entry,
	}),
	conditions: defineCollection({ loader: file('content/conditions.yaml'), schema: condition }),
	statuses: defineCollection({ loader: file('content/statuses.yaml'), schema: status }),
	others: defineCollection({ loader: file('content/others.yaml'), schema: other }),
	guides: defineCollection({
		loader: glob({ base: './content/guides', pattern: '*.mdx', generateId: ({ entry }) => entry.replace('.mdx', '') }),
		schema: guide,
	}),
};
