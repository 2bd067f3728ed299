import type { APIRoute, GetStaticPaths } from 'astro';
import { redirectsOf } from '../catalogue/redirects.ts';
import { catalogue } from '../load/astro.ts';
import { hostFiles } from '../outputs/hosts/headers.ts';
import { caddyMap, nginxMap, redirectRules } from '../outputs/hosts/redirect-files.ts';
import { basePath } from '../site.ts';

export const getStaticPaths = (async () => {
	const redirects = redirectsOf(await catalogue());
	const files: [address: string, text: string][] = [
		[hostFiles.redirects, redirectRules(redirects, basePath)],
		[hostFiles.nginxRedirects, nginxMap(redirects)],
		[hostFiles.caddyRedirects, caddyMap(redirects, basePath)],
	];
	return files.map(([address, text]) => ({ params: { redirects: address.slice(1) }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
