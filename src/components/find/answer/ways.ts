import { atBase } from '../../../layouts/base.ts';
import type { EntrySignature } from '../../../signatures/signatures.ts';
import { element } from '../search-results.ts';
import { type Copy, copyButtons } from './copy-buttons.ts';
import { pageLink } from './panel.ts';

/** The ways on from an answer: the page of the entry, a link to it, a request for help. Each is left out where there is none. */
export function ways(entry: EntrySignature | undefined, request: (() => string) | undefined): HTMLElement[] {
	const link: Copy[] = entry
		? [{ label: 'Copy the link', name: 'Link', text: () => new URL(atBase(entry.url), location.href).href, said: 'Copied.' }]
		: [];
	const help: Copy[] = request
		? [
				{
					label: 'Copy a support request',
					name: 'Support request',
					text: request,
					said: 'Copied, with secrets masked. Read it before you send it.',
				},
			]
		: [];
	const { buttons, place } = copyButtons([...link, ...help]);
	const row = element('div', ...(entry ? [pageLink(entry, 'Open the page')] : []), ...buttons);
	row.className = 'ways';
	return row.childElementCount > 0 ? [row, place] : [];
}
