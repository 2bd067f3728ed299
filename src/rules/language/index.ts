import type { Problem } from '../../catalogue/records.ts';
import { keptMany } from '../../kept/kept.ts';
import type { Rule } from '../rule.ts';
import { checks } from './checks.ts';
import { type Text, textsOf } from './texts.ts';

/** What we write is short and plain, as CONTRIBUTING.md says under "Voice". */
export const language: Rule = (catalogue) => textsOf(catalogue).flatMap(breaches);

/** The same for a build, which checks only files whose texts have changed. */
export const languageKept: Rule = (catalogue) => {
	const kept = keptMany('language');
	const files = Map.groupBy(textsOf(catalogue), ({ file }) => file);
	const problems = [...files.values()].flatMap((texts) => kept.of([JSON.stringify(texts)], () => texts.flatMap(breaches)));
	kept.save();
	return problems;
};

const breaches = (text: Text): Problem[] =>
	checks.flatMap((check) => check(text).map((message) => ({ file: text.file, path: text.path, message })));
