import { escaped } from './escape.ts';
import type { Language } from './language.ts';

export const typescript: Language = {
	id: 'typescript',
	label: 'TypeScript',
	ending: 'ts',
	comment: '//',
	separator: ', ',
	literal: escaped,
	highlighting: { id: 'typescript', grammar: () => import('shiki/langs/typescript.mjs') },
	registry: 'npm',
};
