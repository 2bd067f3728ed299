import { handlerIn, handlerLanguages } from '../../../../src/handlers/handlers.ts';
import type { Plan } from '../../../../src/handlers/plan.ts';
import { Misuse } from './said.ts';

const short: Record<string, string> = {
	ts: 'typescript',
	js: 'javascript',
	node: 'javascript',
	py: 'python',
	golang: 'go',
	rb: 'ruby',
	bash: 'shell',
	sh: 'shell',
};

/** The ids of the languages in which there are handlers. */
export const languages = (): string[] => handlerLanguages.map(({ id }) => id);

/** The language that a word names. Throws Misuse when there are no handlers in it. */
export function languageCalled(lang: string) {
	const wanted = short[lang.toLowerCase()] ?? lang.toLowerCase();
	const language = handlerLanguages.find(({ id }) => id === wanted);
	if (!language) throw new Misuse(`There is no handler in "${lang}". --lang takes ${languages().join(', ')}.`);
	return language;
}

/** The code that handles an error. Throws Misuse for a language that has none. */
export function handlerFor(plan: Plan, lang: string): { id: string; label: string; text: string } {
	const language = languageCalled(lang);
	return { id: language.id, label: language.label, text: handlerIn(language, plan).text };
}
