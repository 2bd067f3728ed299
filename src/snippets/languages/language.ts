import type { LanguageInput } from 'shiki/core';

/** All that the rest of the house has to know about a language to publish snippets in it. How they are run in tests stands in tests/snippets/languages. */
export type Language = {
	/** Also the name of its sources, content/snippets/<recipe>/<id>.<ending>, and of the folder of its parts, content/snippets/parts/<id>. */
	id: string;
	label: string;
	ending: string;
	/** What begins a comment up to the end of the line. A line "<comment> part: name" in a source or part stands for that part. */
	comment: string;
	/** What separates listed values and arguments. */
	separator: string;
	/** A value as a literal. `quote` is the one around its token in the source; the result may use another when the value asks for it. */
	literal: (value: string, quote: string) => string;
	highlighting: { id: string; grammar: LanguageInput };
	/** The registry of its packages: an SDK listed there may have a snippet in content/snippets/sdk. */
	registry?: string;
};
