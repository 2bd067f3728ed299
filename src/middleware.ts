import { defineMiddleware } from 'astro:middleware';
import { basePath } from './site.ts';

/** Below a path such as /errdex, puts it before every link of a page. Components write links as from the root. */
export const onRequest = defineMiddleware(async (_, next) => {
	const response = await next();
	if (basePath === '' || !response.headers.get('content-type')?.startsWith('text/html')) return response;
	return new Response(rebase(await response.text(), basePath), response);
});

// In text and attributes of a page < and > are always escaped, so a tag ends at the first >.
const linking = /<(?:a|link|form|script|img|meta)\b[^>]*>/g;

function rebase(html: string, base: string): string {
	const attribute = new RegExp(` (href|src|action|content)="((?:0;url=)?)(?=/(?!/|${base.slice(1)}/))`, 'g');
	return html.replace(linking, (tag) => tag.replace(attribute, ` $1="$2${base}`));
}
