import type { Language } from './language.ts';

/** cURL in a Bash script. */
export const curl: Language = {
	id: 'curl',
	label: 'cURL',
	ending: 'sh',
	comment: '#',
	separator: ' ',
	// Nothing is special between single quotes, and a single quote itself stands outside of them.
	literal: (value) => `'${value.replaceAll("'", "'\\''")}'`,
	highlighting: { id: 'shellscript', grammar: () => import('shiki/langs/shellscript.mjs') },
};
