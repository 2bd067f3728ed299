import { escaped } from './escape.ts';
import type { Language } from './language.ts';

export const go: Language = {
	id: 'go',
	label: 'Go',
	ending: 'go',
	comment: '//',
	separator: ', ',
	// A raw string keeps JSON readable, but cannot hold a backquote, and no control characters either.
	literal: (value, quote) => (quote === '`' && !/[`\p{Cc}\uFEFF]/u.test(value) ? `\`${value}\`` : escaped(value, '"')),
	highlighting: { id: 'go', grammar: () => import('shiki/langs/go.mjs') },
};
