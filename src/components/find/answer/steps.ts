import { parseProse } from '../../../catalogue/prose.ts';
import { atBase } from '../../../layouts/base.ts';
import type { SomeSteps } from '../../../signatures/box/format.ts';
import { element } from '../search-results.ts';

/** Puts the first steps at the end of a panel, and how many more the page has. */
export function addSteps(panel: HTMLElement, steps: SomeSteps | null | undefined, page: string): void {
	if (!steps) return;
	const list = element('ol', ...steps.first.map((text) => element('li', ...proseNodes(text, page))));
	list.className = 'steps';
	panel.append(list);
	if (!steps.more) return;
	const more = Object.assign(element('a', `${steps.more} more on the page`), { href: atBase(page) });
	panel.append(element('p', element('small', more)));
}

/** Prose as it stands on a page of the site. A link to a part of that page is a link to another page here. */
function proseNodes(text: string, page: string): (Node | string)[] {
	return parseProse(text).map((part) => {
		if (part.kind === 'text') return part.text;
		if (part.kind === 'code') return element('code', part.text);
		const words = part.text.flatMap((inner) =>
			inner.kind === 'code' ? element('code', inner.text) : inner.kind === 'text' ? inner.text : [],
		);
		const href = part.href.startsWith('#') ? `${page}${part.href}` : part.href;
		return Object.assign(element('a', ...words), { href: href.startsWith('/') ? atBase(href) : href });
	});
}
