import { mask } from '../../../decode/mask.ts';
import { looksPasted } from '../../../search/looks-pasted.ts';

/** What stands in the field: an error as a program printed it, or a question in a few words. */
export type Asked = { kind: 'nothing' | 'paste' | 'query'; text: string };

/** Reads the field. A text that holds a secret is a paste whatever its form: a query goes into the address, a paste never does. */
export function readInput(value: string): Asked {
	const text = value.trim();
	if (text === '') return { kind: 'nothing', text };
	return { kind: looksPasted(text) || mask(text).text !== text ? 'paste' : 'query', text };
}
