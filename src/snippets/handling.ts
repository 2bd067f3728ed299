import type { Entry, Provider } from '../catalogue/model.ts';
import type { Policy, RecipeData, RetryPolicy } from '../schema/recipe.ts';
import { clientEntry, readsOf, type Recipe, recipeFor, variantsFor } from './choose.ts';
import { languages } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { type Library, sdkFolder, sourceFile } from './library.ts';
import { policyValues } from './policy.ts';
import { type Filling, render } from './render.ts';
import type { Template } from './template.ts';
import { valuesFor } from './values.ts';

export type Snippet = { id: string; label: string; highlighting: string; text: string };

/** What a recipe says about itself. Throws when content/snippets has no such recipe. */
export function aboutRecipe(recipe: string, { recipes }: Library): RecipeData {
	const about = recipes.get(recipe);
	if (!about) throw new Error(`content/snippets has no recipe "${recipe}"`);
	return about;
}

/** A source filled with what the entry and its provider say. `policy` takes the place of the one in recipe.yaml. */
export function fill(template: Template, entry: Entry, policy: Policy, library: Library): string {
	const { headers = {} } = entry.provider.example;
	const filling: Filling = {
		values: { ...valuesFor(entry, readsOf(policy)), ...policyValues(policy) },
		repeated: { 'send-version': Object.entries(headers).map(([VERSION_HEADER, VERSION]) => ({ VERSION_HEADER, VERSION })) },
		variants: variantsFor(entry, policy),
	};
	return render(template, filling, library);
}

/** The handling code of an entry in a language, by its own recipe unless another is asked for. */
export function handling(entry: Entry, language: Language, library: Library, recipe: Recipe = recipeFor(entry), policy?: Policy): string {
	const source = library.templates.get(sourceFile(recipe, language));
	if (!source) throw new Error(`content/snippets/${sourceFile(recipe, language)} is missing`);
	return fill(source, entry, policy ?? aboutRecipe(recipe, library), library);
}

/** Lines of the whole client of a provider in the first language, which is TypeScript. */
export function clientLines(provider: Provider, library: Library): number | undefined {
	const entry = clientEntry(provider);
	const [first] = languages;
	return entry && first && handling(entry, first, library).trimEnd().split('\n').length;
}

/**
 * The same handling with the SDKs that the provider lists, where content/snippets/sdk/ holds one for the package, or
 * for the package at this provider: groq-sdk.ts, anthropic-ai-sdk.ts, openai.ts, openai.openrouter.ts.
 */
export function sdkHandling(entry: Entry, library: Library): Snippet[] {
	return entry.provider.sdks.flatMap((sdk) => {
		const language = languages.find(({ registry }) => registry === sdk.registry);
		const name = sdk.package.replace('@', '').replace('/', '-');
		const files = [`${name}.${entry.provider.id}`, name].map((file) => `${sdkFolder}/${file}.${language?.ending}`);
		const [source] = files.flatMap((file) => library.templates.get(file) ?? []);
		if (!language || !source) return [];
		const label = `${sdk.package} (${language.label})`;
		return [{ id: `${sdk.registry}-${name}`, label, highlighting: language.highlighting.id, text: fill(source, entry, {}, library) }];
	});
}

/** The recipes that retry, each with the policy that its sources keep. */
export const retryPolicies = ({ recipes }: Library): { id: string; title: string; policy: RetryPolicy }[] =>
	[...recipes].flatMap(([id, { title, retry }]) => (retry ? [{ id, title, policy: retry }] : []));
