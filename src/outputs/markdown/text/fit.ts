export const bytes = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Writes a page that stays below the limit: as long as it does not, the next of `drop` is left out, and the page is
 * written anew, because sources that only that part named go with it.
 */
export function fit(page: string, limit: number, drop: readonly string[], write: (without: readonly string[]) => string): string {
	for (let count = 0; count <= drop.length; count++) {
		const text = write(drop.slice(0, count));
		if (bytes(text) < limit) return text;
	}
	throw new Error(`${page} stays above ${limit} bytes of Markdown with everything left out that may be`);
}
