import type { Redirect } from '../../catalogue/redirects.ts';

/** The redirects as lines that an nginx map includes: from, to. It takes no notice of letter case unless the line is a regular expression. */
export const nginxMap = (redirects: Redirect[]): string =>
	redirects
		.flatMap(({ from, to, page }) => (page ? [`${from} ${to};\n`, `${from.slice(0, -1)} ${to};\n`] : [`~^${from}?$ ${to};\n`]))
		.join('');

/** The lines of a _redirects file: from, to, status. For hosts that read one, and for a map of Caddy. */
export const redirectRules = (redirects: Redirect[], base: string): string =>
	redirects
		.flatMap(({ from, to }) => [`${base}${from} ${base}${to} 301`, `${base}${from.slice(0, -1)} ${base}${to} 301`])
		.map((line) => `${line}\n`)
		.join('');
