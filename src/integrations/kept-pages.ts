import type { AstroPrerenderer } from 'astro';
import { kept } from '../kept/kept.ts';
import { handedOver } from '../load/handed-over.ts';
import { basePath } from '../site.ts';

type Render = AstroPrerenderer['render'];

const entryPage = 'src/pages/[provider]/[slug].astro';

/** Renders a page, or takes it from an earlier build that said the same on it. */
export const renderOrTake =
	(render: Render): Render =>
	async (request, options) => {
		const id = new URL(request.url).pathname.slice(basePath.length).replace(/^\/|\/$/g, '');
		const pages = options.routeData.component === entryPage ? handedOver()?.entryPages : undefined;
		if (!pages) return render(request, options);
		const { hash } = await pages.of(id);
		const html = await kept(['page', id, hash], async () => {
			const rendered = await render(request, options);
			return (rendered instanceof Response ? rendered : rendered.response).text();
		});
		pages.drop(id);
		return new Response(html, { headers: { 'content-type': 'text/html' } });
	};
