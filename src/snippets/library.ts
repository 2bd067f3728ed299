import type { RecipeData } from '../schema/recipe.ts';
import type { Language } from './languages/language.ts';
import type { Template } from './template.ts';

/** Everything in content/snippets. open.ts reads and checks it. */
export type Library = {
	/** What each recipe.yaml says, by its folder. */
	recipes: ReadonlyMap<string, RecipeData>;
	/** Sources, parts and SDK snippets by their name below content/snippets. */
	templates: ReadonlyMap<string, Template>;
};

/** The folder of the snippets for SDKs: one file a package instead of one a language. */
export const sdkFolder = 'sdk';

export const sourceFile = (recipe: string, { id, ending }: Language): string => `${recipe}/${id}.${ending}`;

export const partFile = (name: string, { id, ending }: Language, variant?: string): string =>
	`parts/${id}/${name}${variant ? `.${variant}` : ''}.${ending}`;

/** The part that a bare token without a value stands for: __SEND_KEY__ is send-key. */
export const partName = (token: string): string => token.toLowerCase().replaceAll('_', '-');
