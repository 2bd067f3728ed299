import { apiFolder } from './files.ts';

export type Kind = 'status' | 'code' | 'type';

/**
 * The slug rule: anybody can compute the address of an error from what is on the wire.
 * A status is itself; a code is its wire string in lower case; a problem-type URI is its last path segment;
 * a number under 1000 is code-N, because three digits mean a status; a gRPC status is grpc-<name>.
 */
export function slugOf(kind: Kind, wire: string, isGrpc = false): string {
	if (kind === 'status') return wire;
	if (/^\d{1,3}$/.test(wire)) return `code-${Number(wire)}`;
	if (isGrpc) return `grpc-${clean(wire).replaceAll('_', '-')}`;
	if (/^https?:\/\//.test(wire))
		return clean(
			wire
				.replace(/[?#].*$/, '')
				.replace(/\/+$/, '')
				.split('/')
				.pop() ?? wire,
		);
	return clean(wire);
}

const clean = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9_-]+/g, '-')
		.replace(/^-+|-+$/g, '');

/** Spellings that differ in letter case or in - and _ reach the same page. */
export const canonical = (slug: string) => slug.toLowerCase().replaceAll('_', '-');

/**
 * Every kind of page, with the function that makes an address from ids. All code asks here for addresses: typed-out.test.ts
 * fails for one that is typed out elsewhere in src/. page-kinds.ts says what the pages are called and where they are linked.
 */
export const href = {
	home: () => '/',
	find: () => '/find/',
	statuses: () => '/status/',
	status: (code: number | string) => `/status/${code}/`,
	conditions: () => '/condition/',
	condition: (id: string) => `/condition/${id}/`,
	codes: () => '/code/',
	/** A code or type over all providers that send it. */
	code: (id: string) => `/code/${id}/`,
	/** One comparison or, without an id, the list of them. */
	compare: (id = '') => (id ? `/compare/${id}/` : '/compare/'),
	guides: () => '/guides/',
	guide: (id: string) => `/guides/${id}/`,
	changes: () => '/changes/',
	install: () => '/install/',
	about: () => '/about/',
	provider: (id: string) => `/${id}/`,
	entry: (provider: string, slug: string) => `/${provider}/${slug}/`,
	offline: () => '/offline/',
	missing: () => '/404.html',
};

/** The data of one record as JSON. */
export const json = {
	provider: (id: string) => `${apiFolder}providers/${id}.json`,
	entry: (provider: string, slug: string) => `${apiFolder}errors/${provider}/${slug}.json`,
	compare: (id: string) => `/compare/${id}.json`,
};

/** The same as a table. */
export const csv = { compare: (id: string) => `/compare/${id}.csv` };

/** What the page of a comparison leaves out of one provider: a table for its script. */
export const part = { compare: (id: string, provider: string) => `/compare/${id}/${provider}/` };

/** The Markdown form of a page: /groq/429/ is /groq/429.md. A fragment is left out, Markdown as sent has none. */
export function markdownHref(page: string, base = ''): string {
	const path = page.replace(/[?#].*$/, '').replace(/\/$/, '');
	return `${base}${path || '/index'}.md`;
}
