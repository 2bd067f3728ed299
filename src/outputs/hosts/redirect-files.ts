import type { Redirect } from '../../catalogue/redirects.ts';

/** The redirects as lines that an nginx map includes: from, to. It takes no notice of letter case unless the line is a regular expression. */
export const nginxMap = (redirects: Redirect[]): string =>
	redirects
		.flatMap(({ from, to, page }) => (page ? [`${from} ${to};\n`, `${from.slice(0, -1)} ${to};\n`] : [`~^${from}?$ ${to};\n`]))
		.join('');

/** The redirects as lines that a map of Caddy imports: from, to, status. */
export const caddyMap = (redirects: Redirect[], base: string): string =>
	redirects.flatMap((redirect) => [line(redirect, base), withoutSlash(redirect, base)]).join('');

/** Cloudflare Pages reads no more static rules from a _redirects file, and Netlify slows down with more. */
export const mostRules = 2000;

/**
 * The lines of a _redirects file for hosts that read one: from, to, status. A redirect with a page of its own needs none. What is
 * past the limit of the hosts is left to the 404 page, whose script leads on: the forms without a slash first.
 */
export function redirectRules(redirects: Redirect[], base: string): string {
	const pageless = redirects.filter(({ page }) => !page);
	const lines = [...pageless.map((redirect) => line(redirect, base)), ...pageless.map((redirect) => withoutSlash(redirect, base))];
	return lines.slice(0, mostRules).join('');
}

const line = ({ from, to }: Redirect, base: string) => `${base}${from} ${base}${to} 301\n`;
const withoutSlash = ({ from, to }: Redirect, base: string) => line({ from: from.slice(0, -1), to, page: false }, base);
