import type { Redirect } from '../../catalogue/redirects.ts';

/** The redirects as lines that a Caddy map includes: from, to. */
export const caddyMap = (redirects: Redirect[]): string =>
	redirects.flatMap(({ from, to }) => [`${from} ${to}\n`, `${from.slice(0, -1)} ${to}\n`]).join('');

/** The same for an nginx map, which takes no notice of letter case unless the line is a regular expression. */
export const nginxMap = (redirects: Redirect[]): string =>
	redirects
		.flatMap(({ from, to, page }) => (page ? [`${from} ${to};\n`, `${from.slice(0, -1)} ${to};\n`] : [`~^${from}?$ ${to};\n`]))
		.join('');

/** The lines of a _redirects file, for hosts that read one. */
export const redirectRules = (redirects: Redirect[], base: string): string =>
	redirects
		.flatMap(({ from, to }) => [`${base}${from} ${base}${to} 301`, `${base}${from.slice(0, -1)} ${base}${to} 301`])
		.map((line) => `${line}\n`)
		.join('');
