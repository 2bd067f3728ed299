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
		const says = options.routeData.component === entryPage ? handedOver()?.says?.get(id) : undefined;
		if (says === undefined) return render(request, options);
		const html = await kept(['page', id, says], async () => {
			const rendered = await render(request, options);
			return (rendered instanceof Response ? rendered : rendered.response).text();
		});
		return new Response(html, { headers: { 'content-type': 'text/html' } });
	};
