/** A pattern for the value of a header or key, in any notation. `name` is a piece of a pattern. */
export const valueAfter = (name: string) =>
	new RegExp(`(?<![A-Za-z-])${name}["'\\]]{0,2}\\s{0,3}(?::|=>|=)\\s{0,3}\\[?\\s{0,3}["']?([^"'\\n,}\\]]{1,80})`, 'i');
