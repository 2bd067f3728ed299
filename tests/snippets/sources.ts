import { readFileSync } from 'node:fs';
import type { Entry } from '../../src/catalogue/model.ts';
import { fillSnippet, languages, recipeFor } from '../../src/snippets/snippets.ts';
import type { Language } from './languages.ts';

/** The handling snippet that the page of an entry shows in this language. */
export function publishedSnippet(entry: Entry, language: Language): string {
	const file = languages.find(({ id }) => id === language)?.file;
	return `${fillSnippet(readFileSync(`content/snippets/${recipeFor(entry)}/${file}`, 'utf8'), entry).trimEnd()}\n`;
}
