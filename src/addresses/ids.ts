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

export const href = {
	home: () => '/',
	provider: (id: string) => `/${id}/`,
	entry: (provider: string, slug: string) => `/${provider}/${slug}/`,
	status: (code: number | string) => `/status/${code}/`,
	statuses: () => '/status/',
	condition: (id: string) => `/condition/${id}/`,
	conditions: () => '/condition/',
	guide: (id: string) => `/guides/${id}/`,
	guides: () => '/guides/',
	find: () => '/find/',
	about: () => '/about/',
	compare: (id = '') => (id ? `/compare/${id}/` : '/compare/'),
};

/** The data of one record as JSON. */
export const json = {
	provider: (id: string) => `/api/v1/providers/${id}.json`,
	entry: (provider: string, slug: string) => `/api/v1/errors/${provider}/${slug}.json`,
};

/** The Markdown form of a page: /groq/429/ is /groq/429.md. A fragment is left out, Markdown as sent has none. */
export function markdownHref(page: string, base = ''): string {
	const path = page.replace(/[?#].*$/, '').replace(/\/$/, '');
	return `${base}${path || '/index'}.md`;
}
