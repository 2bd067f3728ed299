import * as files from '../../addresses/files.ts';
import { schemeHash } from './scheme-script.ts';
import { trustedPolicy } from './trusted-policy.ts';

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
	`trusted-types ${trustedPolicy}`,
].join('; ');

/** What browsers can let a page do, and this site never does. The clipboard is not among it: buttons copy to it. */
const unusedFeatures = [
	...['accelerometer', 'autoplay', 'camera', 'compute-pressure', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad'],
	...['geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer'],
	...['microphone', 'midi', 'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create'],
	...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'sync-xhr', 'usb', 'window-management'],
	'xr-spatial-tracking',
];

/** Sent with every answer. frame-ancestors counts in a header only, not in a meta tag (CSP level 3, section 6.4.2). */
export const everyHeader: [name: string, value: string][] = [
	['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'strict-origin-when-cross-origin'],
	['Permissions-Policy', unusedFeatures.map((name) => `${name}=()`).join(', ')],
	// Two years. Browsers take it over https alone. Other hosts of the domain are not ours to speak for.
	['Strict-Transport-Security', 'max-age=63072000'],
	['Cross-Origin-Opener-Policy', 'same-origin'],
	// Data stays open: programs of other sites read it with CORS, which this leaves alone.
	['Cross-Origin-Resource-Policy', 'same-origin'],
];

/** Data that programs of other sites may read. */
export const openToAll: [string, string] = ['Access-Control-Allow-Origin', '*'];

/** Files for hosts, which lie beside the pages and are none. A host that doesn't read one answers 404. */
export const hostFiles = {
	headers: '/_headers',
	redirects: '/_redirects',
	nginxRedirects: '/_redirects.nginx',
	caddyRedirects: '/_redirects.caddy',
};

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

/** Cloudflare Pages reads no more rules from a _headers file. */
const mostRules = 100;

/**
 * The _headers file that Cloudflare Pages, Netlify and tools/serve.ts read. `assets` are the addresses of the files that
 * never change. Each has a rule of its own, because hosts apply a rule for a folder to a file that is missing there, too.
 */
export function headersFile(base: string, assets: string[]): string {
	const rules: [path: string, headers: [string, string][]][] = [
		['/*', everyHeader],
		...assets.map((path): [string, [string, string][]] => [path, [['Cache-Control', immutable]]]),
		...['/api/*', '/compare/*'].map((path): [string, [string, string][]] => [path, [openToAll]]),
		...typed.map(([path, type]): [string, [string, string][]] => [path, [['Content-Type', type]]]),
	];
	if (rules.length > mostRules) throw new Error(`_headers has ${rules.length} rules, and Cloudflare Pages reads ${mostRules}`);
	return rules.map(([path, headers]) => `${base}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`).join('');
}
