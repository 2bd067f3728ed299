import type { Entry, Provider } from '../catalogue/model.ts';
import { type Recipe, recipeFor } from './choose.ts';
import { aboutRecipe, clientLines, handling, retryPolicies as policiesIn, sdkHandling, type Snippet } from './handling.ts';
import { languages } from './languages/index.ts';
import { openLibrary } from './open.ts';

export type { Snippet } from './handling.ts';

const folder = '../../content/snippets/';
const files = import.meta.glob<string>('../../content/snippets/**/*', { query: '?raw', import: 'default', eager: true });
const library = openLibrary(Object.fromEntries(Object.entries(files).map(([file, text]) => [file.slice(folder.length), text])));

/** The handling snippets of an entry in every language, filled with its provider's values. */
export function snippetsFor(entry: Entry, recipe: Recipe = recipeFor(entry)) {
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

const lines = new Map<string, number | undefined>();

/** As clientLines, counted once for all entries of a provider. */
export function publishedLines(provider: Provider): number | undefined {
	if (!lines.has(provider.id)) lines.set(provider.id, clientLines(provider, library));
	return lines.get(provider.id);
}

export const sdkSnippetsFor = (entry: Entry): Snippet[] => sdkHandling(entry, library);
export const retryPolicies = () => policiesIn(library);
