import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../load/astro.ts';
import { retryPolicies } from '../../snippets/published.ts';
import { markdownPages } from '../../outputs/markdown/pages.ts';
import { site } from '../../site.ts';

// One route for all, so that no page can be forgotten: the list of pages is made where they are written.
export const getStaticPaths = (async () => {
	const all = await catalogue();
	const pages = markdownPages(all, site, retryPolicies(all));
	return [...pages].map(([address, text]) => ({ params: { path: address.replace(/^\/|\.md$/g, '') }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
	new Response(props.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
