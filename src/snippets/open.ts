import { parseDocument } from 'yaml';
import { z } from 'astro/zod';
import { recipe, type RecipeData } from '../schema/recipe.ts';
import { problemsOf } from './check.ts';
import { languages } from './languages/index.ts';
import type { Library } from './library.ts';
import { parseTemplate, type Template } from './template.ts';

/** Opens the texts of content/snippets, given by their name below it. Throws an error that lists every problem with file and name. */
export function openLibrary(files: Readonly<Record<string, string>>): Library {
	const problems: string[] = [];
	const recipes = new Map<string, RecipeData>();
	const templates = new Map<string, Template>();
	for (const [file, text] of Object.entries(files)) {
		const [, folder] = /^([a-z-]+)\/recipe\.yaml$/.exec(file) ?? [];
		const language = languages.find(({ ending }) => file.endsWith(`.${ending}`));
		if (folder !== undefined) {
			const document = parseDocument(text);
			const read = recipe.safeParse(document.toJS());
			problems.push(...document.errors.map(({ message }) => `${file}: ${message}`));
			if (read.success) recipes.set(folder, read.data);
			else problems.push(`${file}: ${z.prettifyError(read.error)}`);
		} else if (language) templates.set(file, parseTemplate(file, text, language));
		else problems.push(`${file}: no language in src/snippets/languages has this ending`);
	}
	problems.push(...problemsOf({ recipes, templates }));
	if (problems.length > 0) throw new Error(problems.map((problem) => `content/snippets/${problem}`).join('\n'));
	return { recipes, templates };
}
