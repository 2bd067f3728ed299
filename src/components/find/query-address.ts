import { looksPasted } from '../../search/looks-pasted.ts';
import type { Filters } from '../../search/search.ts';
import type { Cover } from './load.ts';

/**
 * Whether a text that a reader entered may stand in an address, and with it in requests and in the history of the browser.
 * Whatever puts such a text into an address asks here. A paste never may, nor may a text with anything to mask.
 */
export const mayStandInAddress = (text: string, cover: Cover): boolean => !looksPasted(text) && cover(text) === text;

/** What a query and its filters add to the address of /find/: nothing for an empty one, undefined for a text that may not stand there. */
export function queryPart(text: string, cover: Cover, filters: Filters = {}): string | undefined {
	if (text === '') return '';
	if (!mayStandInAddress(text, cover)) return undefined;
	return `?q=${encodeURIComponent(text)}${Object.entries(filters)
		.map(([name, value]) => `&only-${name}=${encodeURIComponent(value)}`)
		.join('')}`;
}

const filterNames = ['provider', 'kind', 'status', 'verdict'] as const satisfies (keyof Filters)[];

/** The filters in an address. Without "only-", a provider and a status are those of a link to an entry. */
export const filtersIn = (asked: URLSearchParams): Filters =>
	Object.fromEntries(filterNames.flatMap((name) => (asked.get(`only-${name}`) ? [[name, asked.get(`only-${name}`)]] : [])));

/** The same for the filter of a table, on a page that has no signatures: the general masks decide. */
export async function filterMayStandInAddress(text: string): Promise<boolean> {
	const { mask } = await import('../../decode/mask.ts');
	return mayStandInAddress(text, (all) => mask(all).text);
}
