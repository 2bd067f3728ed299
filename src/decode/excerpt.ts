/** The most of a paste that is kept, in UTF-16 units. Everything after this step takes time by the length of the text. */
export const mostKept = 65_536;
/** The most of each end. The mark between them takes the rest. */
const half = (mostKept - 100) / 2;
/** A cut moves to white space when there is some so near, so that no half of a key is left where no rule knows it. */
const near = 4_096;

/** What of a long paste was read, in UTF-16 units: its beginning, its end, and how long it was. */
export type Cut = { head: number; tail: number; of: number };

const markOf = (leftOut: number) => `\n[… ${leftOut} characters left out …]\n`;
const mark = /\n\[… (\d{1,15}) characters left out …\]\n/;

/**
 * The head and the tail of a long text, with a mark between them that says how much is missing; a short text as it is.
 * Errors stand at the end of a log as often as at its beginning. An excerpt is its own excerpt.
 */
export function excerptOf(paste: string): string {
	if (paste.length <= mostKept) return paste;
	const seam = paste.slice(half - near, half).search(/\s\S*$/);
	const head = seam < 0 ? half : half - near + seam;
	const end = paste.length - half;
	const space = paste.slice(end, end + near).search(/\s/);
	const tail = space < 0 ? end : end + space + 1;
	return paste.slice(0, head) + markOf(tail - head) + paste.slice(tail);
}

/** What was left out of a text that excerptOf made; undefined for any other. */
export function cutOf(text: string): Cut | undefined {
	const found = mark.exec(text);
	if (!found) return undefined;
	const tail = text.length - found.index - found[0].length;
	return { head: found.index, tail, of: found.index + Number(found[1]) + tail };
}

/**
 * What `read` makes of at most `most` items, in their order: of the first ones and of the last ones. `read` answers undefined
 * for an item that is none. A log is full of keys and numbers, and its error may be at either end.
 */
export function fromBothEnds<Item, Made>(items: readonly Item[], most: number, read: (item: Item) => Made | undefined): Made[] {
	const first: Made[] = [];
	const last: Made[] = [];
	let start = 0;
	for (; start < items.length && first.length < most / 2; start++) {
		const made = read(items[start] as Item);
		if (made !== undefined) first.push(made);
	}
	for (let end = items.length - 1; end >= start && last.length < most / 2; end--) {
		const made = read(items[end] as Item);
		if (made !== undefined) last.push(made);
	}
	return [...first, ...last.reverse()];
}
