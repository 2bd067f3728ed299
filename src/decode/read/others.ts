import type { Signatures } from '../../signatures/signatures.ts';

/** Names of the APIs without pages here of which the text holds a mark. A mark that begins with a letter begins a word. */
export function readOthers(text: string, others: Signatures['others']): string[] {
	const lower = text.toLowerCase();
	return others.filter(({ marks }) => marks.some((mark) => holds(lower, mark))).map(({ name }) => name);
}

function holds(text: string, mark: string): boolean {
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
		if (!/[a-z]/.test(mark[0] ?? '') || !/[a-z0-9]/.test(text[at - 1] ?? '')) return true;
	}
	return false;
}
