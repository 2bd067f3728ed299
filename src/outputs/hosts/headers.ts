import * as files from '../../addresses/files.ts';
import { schemeHash } from './scheme-script.ts';

/** What a browser may load: everything from the site itself, nothing from elsewhere, no inline script but the one of the scheme, no inline style. */
export const policy = [
	"default-src 'none'",
	`script-src 'self' '${schemeHash}' 'wasm-unsafe-eval'`,
	"style-src 'self'",
	"img-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"require-trusted-types-for 'script'",
].join('; ');

/** Sent with every answer. frame-ancestors counts in a header only, not in a meta tag (CSP level 3, section 6.4.2). */
export const everyHeader: [name: string, value: string][] = [
	['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'strict-origin-when-cross-origin'],
	['Permissions-Policy', 'interest-cohort=()'],
];

/** Data that programs of other sites may read. */
export const openToAll: [string, string] = ['Access-Control-Allow-Origin', '*'];

/** Names of these files hold a hash of their content: they never change. */
export const immutable = 'public, max-age=31536000, immutable';
/** Everything else is asked for again each time, and answered with 304 when it is the same. Cloudflare Pages and Netlify do so by themselves. */
export const revalidated = 'no-cache';

/** Files whose ending alone does not tell what they are. */
export const typed: [path: string, type: string][] = [
	[files.changesAtom, 'application/atom+xml; charset=utf-8'],
	[files.changesJson, 'application/feed+json; charset=utf-8'],
	[files.searchDescription, 'application/opensearchdescription+xml; charset=utf-8'],
	[files.manifest, 'application/manifest+json; charset=utf-8'],
];

/** The _headers file that Cloudflare Pages, Netlify and tools/serve.ts read. */
export function headersFile(base: string): string {
	const block = (path: string, headers: [string, string][]) =>
		`${base}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
	return [
		block('/*', everyHeader),
		block(`${files.assetFolder}*`, [['Cache-Control', immutable]]),
		...['/api/*', '/compare/*'].map((path) => block(path, [openToAll])),
		...typed.map(([path, type]) => block(path, [['Content-Type', type]])),
	].join('');
}
