import { looksPasted } from '../../search/looks-pasted.ts';
import type { Cover } from './load.ts';

/**
 * Whether a text that a reader entered may stand in an address, and with it in requests and in the history of the browser.
 * Whatever puts such a text into an address asks here. A paste never may, nor may a text with anything to mask.
 */
export const mayStandInAddress = (text: string, cover: Cover): boolean => !looksPasted(text) && cover(text) === text;

/** What a query adds to the address of /find/: nothing for an empty one, undefined for a text that may not stand there. */
export function queryPart(text: string, cover: Cover): string | undefined {
	if (text === '') return '';
	return mayStandInAddress(text, cover) ? `?q=${encodeURIComponent(text)}` : undefined;
}

/** The same for the filter of a table, on a page that has no signatures: the general masks decide. */
export async function filterMayStandInAddress(text: string): Promise<boolean> {
	const { mask } = await import('../../decode/mask.ts');
	return mayStandInAddress(text, (all) => mask(all).text);
}
