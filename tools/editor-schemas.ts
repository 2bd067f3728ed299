import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { entry } from '../src/schema/entry.ts';
import { toJsonSchema } from '../src/schema/json-schema.ts';
import { provider } from '../src/schema/provider.ts';
import { condition, guide, other, status } from '../src/schema/reference.ts';
import { recipe } from '../src/schema/recipe.ts';
import { runCommand } from './command.ts';

/** What an editor completes and checks while you write. Which files it applies to stands in .vscode/settings.json. */
const written = {
	entry: { form: entry, title: 'An error: content/providers/<provider>/errors/<slug>.yaml' },
	provider: { form: provider, title: 'A provider: content/providers/<provider>/provider.yaml' },
	others: { form: z.array(other), title: 'APIs without pages here: content/others.yaml' },
	conditions: { form: z.array(condition), title: 'Shared meanings: content/conditions.yaml' },
	statuses: { form: z.array(status), title: 'HTTP statuses: content/statuses.yaml' },
	guide: { form: guide, title: 'Front matter of a guide: content/guides/<slug>.mdx' },
	recipe: { form: recipe, title: 'A handling snippet: content/snippets/<recipe>/recipe.yaml' },
};

export const folder = 'content/schema';

/** The JSON Schemas of what people write, by file name. They are of draft 7, which every editor reads. */
export function editorSchemas(): Map<string, Record<string, unknown>> {
	return new Map(
		Object.entries(written).map(([id, { form, title }]) => {
			const { $schema, ...rest } = toJsonSchema(form, 'draft-7');
			return [`${id}.json`, { $schema, title, $comment: 'Made from src/schema by: npm run schemas', ...rest }];
		}),
	);
}

export const schemaText = (schema: Record<string, unknown>) => `${JSON.stringify(schema, null, 2)}\n`;

if (import.meta.main)
	await runCommand(
		{ usage: `npm run schemas   writes the JSON Schemas that editors use into ${folder}`, options: {}, positionals: [0, 0] },
		() => {
			mkdirSync(folder, { recursive: true });
			for (const [name, schema] of editorSchemas()) writeFileSync(join(folder, name), schemaText(schema));
			return 0;
		},
	);
