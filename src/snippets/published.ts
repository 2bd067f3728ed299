import type { Catalogue, Entry, Provider } from '../catalogue/model.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { type Recipe, recipeFor } from './choose.ts';
import { aboutRecipe, clientLines, handling, retryPolicies as policiesIn, sdkHandling, type Snippet } from './handling.ts';
import { languages } from './languages/index.ts';
import { openLibrary } from './open.ts';

export type { Snippet } from './handling.ts';

const libraryOf = onceFor(({ snippets }: Catalogue) => openLibrary(snippets));

/** The handling snippets of an entry in every language, filled with its provider's values. */
export function snippetsFor(entry: Entry, all: Catalogue, recipe: Recipe = recipeFor(entry)) {
	const library = libraryOf(all);
	const snippets = languages.map(
		(language): Snippet => ({
			id: language.id,
			label: language.label,
			highlighting: language.highlighting.id,
			text: handling(entry, language, library, recipe),
		}),
	);
	return { recipe, summary: aboutRecipe(recipe, library).summary, snippets };
}

const lines = new WeakMap<Provider, number | undefined>();

/** As clientLines, counted once for all entries of a provider. */
export function publishedLines(provider: Provider, all: Catalogue): number | undefined {
	if (!lines.has(provider)) lines.set(provider, clientLines(provider, libraryOf(all)));
	return lines.get(provider);
}

export const sdkSnippetsFor = (entry: Entry, all: Catalogue): Snippet[] => sdkHandling(entry, libraryOf(all));
export const retryPolicies = (all: Catalogue) => policiesIn(libraryOf(all));
