import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../load/astro.ts';
import { providerLlmsFullTxt } from '../../outputs/markdown/llms.ts';
import { markdownPages } from '../../outputs/markdown/pages.ts';
import { site } from '../../site.ts';
import { retryPolicies } from '../../snippets/published.ts';

export const getStaticPaths = (async () => {
	const all = await catalogue();
	const pages = markdownPages(all, site, retryPolicies(all));
	return all.providers.map((provider) => ({
		params: { provider: provider.id },
		props: { text: providerLlmsFullTxt(provider, site, pages) },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
