import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guide } from './schema/reference.ts';

// Guides alone, since Astro renders their bodies. All else comes from src/load.
export const collections = {
	guides: defineCollection({
		loader: glob({ base: './content/guides', pattern: '*.mdx', generateId: ({ entry }) => entry.replace('.mdx', '') }),
		schema: guide,
	}),
};
