import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

/** The address of a page is the path of its file, letter for letter: Astro would leave out dots. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.md$/, '');

export const collections = { docs: defineCollection({ loader: docsLoader({ generateId }), schema: docsSchema() }) };
