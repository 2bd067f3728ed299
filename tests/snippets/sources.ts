import type { Entry } from '../../src/catalogue/model.ts';
import type { RecipeData } from '../../src/schema/recipe.ts';
import { type Recipe, recipeFor } from '../../src/snippets/choose.ts';
import { aboutRecipe, handling } from '../../src/snippets/handling.ts';
import type { Language } from '../../src/snippets/languages/language.ts';
import { openLibrary } from '../../src/snippets/open.ts';
import { snippetFiles } from '../../src/load/snippet-files.ts';

export const library = openLibrary(snippetFiles());

type Changes = { recipe?: Recipe; stream?: RecipeData['stream'] };

/** The handling snippet that the page of an entry shows in this language; or that of another recipe, or with another policy for streams. */
export function publishedSnippet(entry: Entry, language: Language, { recipe = recipeFor(entry), stream }: Changes = {}): string {
	const about = aboutRecipe(recipe, library);
	return `${handling(entry, language, library, recipe, stream ? { ...about, stream } : about)}\n`;
}
