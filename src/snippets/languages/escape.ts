const named: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A literal with the backslash escapes that TypeScript, Python and Go share. */
export function escaped(value: string, quote: string): string {
	const inner = value.replace(/[\\\p{Cc}\u2028\u2029\uFEFF]|['"`]/gu, (sign) => {
		if (sign === '\\' || sign === quote) return `\\${sign}`;
		if (/['"`]/.test(sign)) return sign;
		return named[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
	return quote + inner + quote;
}
