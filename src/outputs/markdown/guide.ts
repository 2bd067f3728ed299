import type { GuideView } from '../../views/guide.ts';
import { heading, join, paragraph } from './blocks.ts';
import { type Context, target } from './context.ts';
import { literal } from './inline.ts';

/** A guide as its author wrote it, with links to the Markdown forms. */
export function guideMarkdown(guide: GuideView, context: Context): string {
	return join(
		heading(1, literal(guide.title)),
		paragraph(literal(guide.summary)),
		relink(guide, context.site.base ?? ''),
		`Checked ${guide.checked}.`,
		context.foot(guide.href),
	);
}

// Code stays as it is: what looks like a link or like JSX there is none.
const codeParts = /(^ *(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\2[^\n]*$|`[^`\n]+`)/m;

function relink({ file, body }: GuideView, base: string): string {
	let rest = body.trim();
	let written = '';
	for (let found = codeParts.exec(rest); found; found = codeParts.exec(rest)) {
		written += words(rest.slice(0, found.index)) + found[0];
		rest = rest.slice(found.index + found[0].length);
	}
	return written + words(rest);

	function words(text: string): string {
		const [component] = /^(?:import|export)\s.*|<[A-Za-z/>]|[{}]/m.exec(text) ?? [];
		if (component)
			throw new Error(`${file} holds "${component}": imports, components and expressions have no Markdown form; write it as Markdown`);
		return text.replace(/\]\((\/[^)\s]*)\)/g, (_, href: string) => `](${target(href, base)})`);
	}
}
