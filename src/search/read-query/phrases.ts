/** Some neighboring tokens: the first one's place, how many there are, and their text. */
export type Phrase = { start: number; size: number; tokens: readonly string[] };

/** Every run of at most `longest` neighboring tokens, the longest runs first. */
export function phrasesOf(tokens: readonly string[], longest: number): Phrase[] {
	const sizes = Array.from({ length: longest }, (_, index) => longest - index);
	return sizes.flatMap((size) =>
		tokens.slice(0, Math.max(0, tokens.length - size + 1)).map((_, start) => ({ start, size, tokens: tokens.slice(start, start + size) })),
	);
}

/** The places of the tokens in a phrase. */
export const placesOf = ({ start, size }: Phrase): number[] => Array.from({ length: size }, (_, index) => start + index);
