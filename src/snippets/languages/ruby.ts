import { escaped } from './escape.ts';
import type { Language } from './language.ts';

export const ruby: Language = {
	id: 'ruby',
	label: 'Ruby',
	ending: 'rb',
	comment: '#',
	separator: ', ',
	// Single quotes hold all but control characters as they are. Between double quotes a # can begin code.
	literal: (value, quote) =>
		quote === "'" && !/\p{Cc}/u.test(value) ? `'${value.replace(/[\\']/g, '\\$&')}'` : escaped(value, '"').replaceAll('#', '\\#'),
	highlighting: { id: 'ruby', grammar: () => import('shiki/langs/ruby.mjs') },
	registry: 'rubygems',
};
