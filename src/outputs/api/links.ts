import { parseProse, type Inline } from '../../catalogue/prose.ts';
import { apiFolder } from '../../addresses/files.ts';
import { markdownHref } from '../../addresses/ids.ts';
import { absolute } from '../../site.ts';

export const fileUrl = (name: string) => absolute(`${apiFolder}${name}`);
export const schemaUrl = (id: string) => fileUrl(`schema/${id}.json`);

/** The same page as Markdown: /groq/429.md beside /groq/429/. */
export const markdownUrl = (href: string) => absolute(markdownHref(href));

/** A prose field of the page at `href`, for readers elsewhere: links within the site become whole addresses. */
export const proseAt = (href: string, text: string): string =>
	parseProse(text)
		.map((part) => written(href, part))
		.join('');

function written(page: string, part: Inline): string {
	if (part.kind === 'code') return `\`${part.text}\``;
	if (part.kind === 'text') return part.text;
	const label = part.text.map((inner) => written(page, inner)).join('');
	return `[${label}](${wholeAddress(page, part.href)})`;
}

function wholeAddress(page: string, target: string): string {
	if (target.startsWith('#')) return absolute(page + target);
	return target.startsWith('/') ? absolute(target) : target;
}
