import { looksPasted } from '../../../search/looks-pasted.ts';
import type { Cover } from '../load.ts';

/** What stands in the field: an error as a program printed it, or a question in a few words. */
export type Asked = { kind: 'nothing' | 'paste' | 'query'; text: string };

/** Reads the field. A text that holds a secret is a paste whatever its form: a query goes into the address, a paste never does. */
export async function readInput(value: string, loadCover: () => Promise<Cover>): Promise<Asked> {
	const text = value.trim();
	if (text === '') return { kind: 'nothing', text };
	if (looksPasted(text)) return { kind: 'paste', text };
	const cover = await loadCover();
	return { kind: cover(text) === text ? 'query' : 'paste', text };
}
