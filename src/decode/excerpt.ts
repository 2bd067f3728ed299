/** The most of a paste that is kept, in UTF-16 units. Everything after this step takes time by the length of the text. */
export const mostKept = 65_536;
/** The most lines of each end. A browser lays out each line of a field by itself: ten thousand freeze it. */
const halfLines = 2_000;
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
	if (paste.length <= mostKept && isFewLines(paste)) return paste;
	const most = Math.min(half, Math.floor(paste.length / 2));
	const head = endOfHead(paste, most);
	const tail = startOfTail(paste, paste.length - most);
	return paste.slice(0, head) + markOf(tail - head) + paste.slice(tail);
}

const lineEnd = /\r\n?|\n/g;

/** The mark has two lines more. */
const isFewLines = (text: string) => (text.match(lineEnd) ?? []).length <= 2 * halfLines + 2;

function endOfHead(paste: string, most: number): number {
	const lines = [...paste.slice(0, most).matchAll(lineEnd)];
	const last = lines[halfLines];
	if (last) return last.index;
	const from = Math.max(0, most - near);
	const seam = paste.slice(from, most).search(/\s\S*$/);
	return seam < 0 ? most : from + seam;
}

function startOfTail(paste: string, least: number): number {
	const lines = [...paste.slice(least).matchAll(lineEnd)];
	const first = lines[lines.length - halfLines - 1];
	if (first) return least + first.index + first[0].length;
	const space = paste.slice(least, least + near).search(/\s/);
	return space < 0 ? least : least + space + 1;
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
