import { escaped } from './escape.ts';
import type { Language } from './language.ts';

export const go: Language = {
	id: 'go',
	label: 'Go',
	ending: 'go',
	comment: '//',
	separator: ', ',
	// A raw string keeps JSON readable, but holds no backquote and drops carriage returns.
	literal: (value, quote) => (quote === '`' && !/[`\r]/.test(value) ? `\`${value}\`` : escaped(value, '"')),
	highlighting: { id: 'go', grammar: () => import('shiki/langs/go.mjs') },
};
