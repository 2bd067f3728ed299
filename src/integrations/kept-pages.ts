import type { AstroPrerenderer } from 'astro';
import { kept } from '../kept/kept.ts';
import { handedOver } from '../load/handed-over.ts';
import { basePath } from '../site.ts';
import { type Page, pageOf } from './text-index.ts';

type Render = AstroPrerenderer['render'];
type Rendered = Awaited<ReturnType<Render>>;

const entryPage = 'src/pages/[provider]/[slug].astro';

/** Renders what is at an address, or takes the page of an entry from an earlier build that said the same on it. */
export const renderOrTake =
	(render: Render) =>
	async (request: Request, options: Parameters<Render>[1]): Promise<Page | Rendered> => {
		const id = new URL(request.url).pathname.slice(basePath.length).replace(/^\/|\/$/g, '');
		const pages = options.routeData.component === entryPage ? handedOver()?.entryPages : undefined;
		if (!pages) return render(request, options);
		const { hash } = await pages.of(id);
		const text = await kept(['page', id, hash], async () => {
			const rendered = await render(request, options);
			return asText(pageOf(await (rendered instanceof Response ? rendered : rendered.response).text()));
		});
		pages.drop(id);
		return fromText(text);
	};

/** The length of what is searched, then both texts. */
const asText = ({ searched, html }: Page): string => `${searched.length} ${searched}${html}`;

function fromText(text: string): Page {
	const start = text.indexOf(' ') + 1;
	const end = start + Number.parseInt(text, 10);
	return { searched: text.slice(start, end), html: text.slice(end) };
}
