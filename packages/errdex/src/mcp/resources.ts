import { entryHref } from '../advise/addresses.ts';
import { pages, signatures } from '../command/data.ts';

const scheme = 'errdex://';
/** Resources in one answer to a list. */
const pageSize = 200;

/** errdex://groq/429: the page of an error as Markdown. */
export const template = {
	uriTemplate: `${scheme}{provider}/{slug}`,
	name: 'error',
	title: 'The page of an error',
	description: 'One error as Markdown: verdict, cases, responses, code that handles it, sources. Example: errdex://groq/429.',
	mimeType: 'text/markdown',
};

/** A part of all resources; `cursor` is what the answer before gave as the next one. Undefined for a cursor that is none. */
export function listResources(cursor = '0') {
	const { entries } = signatures();
	const start = Number(cursor);
	if (!Number.isInteger(start) || start < 0 || start >= entries.length) return undefined;
	const resources = entries.slice(start, start + pageSize).map(({ id, title, because }) => ({
		...{ uri: scheme + id, name: id, title, description: because, mimeType: 'text/markdown' },
	}));
	const next = start + pageSize;
	return { resources, ...(next < entries.length && { nextCursor: String(next) }) };
}

/** The Markdown of a resource; undefined when there is none at the address. */
export function readResource(uri: string) {
	const id = uri.startsWith(scheme) ? uri.slice(scheme.length).replace(/\/+$/, '') : '';
	const all = pages();
	const text = Object.hasOwn(all, id) ? all[id] : undefined;
	if (text === undefined) return undefined;
	const [provider = '', slug = ''] = id.split('/');
	return { contents: [{ uri, mimeType: 'text/markdown', text, _meta: { page: entryHref(provider, slug) } }] };
}
