import { looksPasted } from '../../../search/looks-pasted.ts';
import type { Cover } from '../load.ts';
import { mayStandInAddress } from '../query-address.ts';

/** What the reader entered: a paste is an error as a program printed it, a query a code, a status or a few words. */
export type Asked = { kind: 'nothing' | 'paste' | 'query'; text: string };

/** Decides what a text is. Any text with a secret counts as a paste, because queries go into the address and pastes never do. */
export async function readInput(value: string, loadCover: () => Promise<Cover>): Promise<Asked> {
	const text = value.trim();
	if (text === '') return { kind: 'nothing', text };
	if (looksPasted(text)) return { kind: 'paste', text };
	return { kind: mayStandInAddress(text, await loadCover()) ? 'query' : 'paste', text };
}
