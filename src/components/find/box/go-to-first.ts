import { href } from '../../../addresses/ids.ts';
import { excerptOf } from '../../../decode/excerpt.ts';
import { atBase } from '../../../layouts/base.ts';
import { loadCover } from '../load.ts';
import { queryPart } from '../query-address.ts';

/** Opens the first answer. Without one, a query goes to /find/; a paste stays, because it must not go into an address. */
export async function goToFirst(input: HTMLTextAreaElement, host: HTMLElement): Promise<void> {
	const first = host.querySelector<HTMLAnchorElement>(':is(.decoded, .results) a');
	if (first) {
		first.click();
		return;
	}
	const query = queryPart(excerptOf(input.value).trim(), await loadCover());
	if (query !== undefined) location.assign(atBase(href.find()) + query);
}
