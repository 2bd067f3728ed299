import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

/** The address of a page is the path of its file, letter for letter: Astro would leave out dots. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.md$/, '');
const loader = glob({ base: './src/content/docs', pattern: '**/*.md', generateId });

export const collections = { docs: defineCollection({ loader, schema: z.object({ title: z.string() }) }) };
