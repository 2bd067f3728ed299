/** Where a secret stands in a text: from `start` up to, not including, `end`. */
export type Place = { start: number; end: number };

/** One kind of secret. The name of a rule in its table is its id. */
export type MaskRule = {
	/** In a reader's words, one of them: "password". */
	kind: string;
	/** Such a text holds one of these words, in lower case. Looking for a word costs less than a pattern. */
	gate?: readonly string[];
	find: (text: string) => Place[];
};

/** Whether a match is a secret, given the text right before it. */
export type Accept = (secret: string, before: string) => boolean;

/** How much of the text before a match tells what it is. */
const context = 48;

/** Finds secrets by a pattern. What its first group captures stays, the rest of the match is the secret. */
export function byPattern(pattern: RegExp, accepts?: Accept): MaskRule['find'] {
	return (text) => {
		const found: Place[] = [];
		for (const match of text.matchAll(pattern)) {
			const start = match.index + (match[1]?.length ?? 0);
			const end = match.index + match[0].length;
			if (accepts && !accepts(text.slice(start, end), text.slice(Math.max(0, start - context), start))) continue;
			found.push({ start, end });
		}
		return found;
	};
}

/** A key starts here: after no letter or digit, or after an escape that ends in one (\n, %20). */
export const keyStart = String.raw`(?:(?<![A-Za-z0-9])|(?<=\\[nrtbf]|%[0-9A-Fa-f]{2}|\\u[0-9a-fA-F]{4}))`;
