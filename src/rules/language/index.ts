import type { Rule } from '../rule.ts';
import { checks } from './checks.ts';
import { textsOf } from './texts.ts';

/** What we write is short and plain, as CONTRIBUTING.md says under "Voice". */
export const language: Rule = (catalogue) =>
	textsOf(catalogue).flatMap((text) =>
		checks.flatMap((check) => check(text).map((message) => ({ file: text.file, path: text.path, message }))),
	);
