import type { Signatures } from '../../signatures/signatures.ts';

/** An API without pages here, and the mark of it that the text holds. */
export type Other = { name: string; mark: string };

/** The APIs without pages here of which the text holds a mark. A mark that begins with a letter begins a word. */
export function readOthers(text: string, others: Signatures['others']): Other[] {
	const lower = text.toLowerCase();
	return others.flatMap(({ name, marks }) => {
		const mark = marks.find((item) => holds(lower, item));
		return mark === undefined ? [] : [{ name, mark }];
	});
}

function holds(text: string, mark: string): boolean {
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
		if (!/[a-z]/.test(mark[0] ?? '') || !/[a-z0-9]/.test(text[at - 1] ?? '')) return true;
	}
	return false;
}
