import { escaped } from './escape.ts';
import type { Language } from './language.ts';

export const python: Language = {
	id: 'python',
	label: 'Python',
	ending: 'py',
	comment: '#',
	separator: ', ',
	literal: escaped,
	highlighting: { id: 'python', grammar: () => import('shiki/langs/python.mjs') },
	registry: 'pypi',
};
