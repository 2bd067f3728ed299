import { parse } from 'yaml';
import type { Entry } from '../catalogue/model.ts';
import { policyIn, type RetryPolicy } from './timeline.ts';
import { fillSnippet, languages, type Recipe, recipeFor } from './snippets.ts';

const files = import.meta.glob<string>('../../content/snippets/*/*.{ts,py,go,sh}', { query: '?raw', import: 'default', eager: true });
const recipes = import.meta.glob<string>('../../content/snippets/*/recipe.yaml', { query: '?raw', import: 'default', eager: true });

export type Snippet = { id: string; label: string; shiki: string; text: string };

/** The handling snippets of an entry in every language, filled with its provider's values. */
export function snippetsFor(entry: Entry, recipe: Recipe = recipeFor(entry)): { recipe: string; summary: string; snippets: Snippet[] } {
	const folder = `../../content/snippets/${recipe}`;
	const about = recipes[`${folder}/recipe.yaml`];
	if (about === undefined) throw new Error(`no recipe "${recipe}" in content/snippets`);
	const snippets = languages.map(({ id, label, file, shiki }) => {
		const source = files[`${folder}/${file}`];
		if (source === undefined) throw new Error(`content/snippets/${recipe} has no ${file}`);
		return { id, label, shiki, text: fillSnippet(source, entry).trimEnd() };
	});
	return { recipe, summary: parse(about).summary, snippets };
}

/** The recipes that wait, each with the parameters that stand in its source. */
export function retryPolicies(): { id: string; title: string; policy: RetryPolicy }[] {
	return Object.keys(recipes).flatMap((file) => {
		const [, id = ''] = /([^/]+)\/recipe\.yaml$/.exec(file) ?? [];
		const source = files[file.replace('recipe.yaml', 'typescript.ts')];
		return id.startsWith('wait-') && source ? [{ id, title: parse(recipes[file] ?? '').title as string, policy: policyIn(source) }] : [];
	});
}

const languageOf: Record<string, { ending: string; shiki: string; name: string }> = {
	npm: { ending: 'ts', shiki: 'typescript', name: 'TypeScript' },
	pypi: { ending: 'py', shiki: 'python', name: 'Python' },
};

/**
 * The same handling with the SDKs that the provider lists, where content/snippets/sdk/ holds one for the package, or
 * for the package at this provider: groq-sdk.ts, anthropic-ai-sdk.ts, openai.ts, openai.openrouter.ts.
 */
export function sdkSnippetsFor(entry: Entry): Snippet[] {
	return entry.provider.sdks.flatMap((sdk) => {
		const language = languageOf[sdk.registry];
		const name = sdk.package.replace('@', '').replace('/', '-');
		const [source] = [`${name}.${entry.provider.id}`, name].flatMap(
			(file) => (language && files[`../../content/snippets/sdk/${file}.${language.ending}`]) ?? [],
		);
		if (!language || !source) return [];
		const label = `${sdk.package} (${language.name})`;
		return [{ id: `${sdk.registry}-${name}`, label, shiki: language.shiki, text: fillSnippet(source, entry).trimEnd() }];
	});
}
