/** A line with a sign in place of the words that its quoted texts begin with, and these words in their order. */
export type Form = { form: string; words: string[] };

/** From the private use area: no code holds it, and every grammar takes it for a character of a text. */
const sign = '\uE000';
/** Not what ends a here-document, nor a regular expression of Python. */
const quoted = /(?<!<<[-~ ]?|[rR][bB]?)(["'`])((?:\\.|(?!\1)[^\\])*)\1/g;
/** Signs that a grammar may read inside quotes, such as \ $ { # %, end them. */
const opening = /^\w[\w .,:;/-]*/;

/** Lines of many entries differ in nothing but what they quote, and are colored alike. */
export function formOf(line: string): Form {
	const words: string[] = [];
	// A quote that is left over, as in a regular expression, may have put others into wrong pairs.
	if (line.includes(sign) || /["'`]/.test(line.replace(quoted, ''))) return { form: line, words };
	const form = line.replace(quoted, (_, quote: string, inner: string) => {
		const masked = inner.replace(opening, (said) => {
			words.push(said);
			return sign;
		});
		return quote + masked + quote;
	});
	return { form, words };
}

/** Puts the words back into pieces of a form. */
export function withWords(pieces: readonly string[], words: readonly string[]): string[] {
	const left = words.values();
	return pieces.map((piece) => piece.replaceAll(sign, () => left.next().value ?? sign));
}
