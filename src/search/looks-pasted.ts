/** Whether a text is a pasted error rather than a typed query. */
export function looksPasted(text: string): boolean {
	const trimmed = text.trim();
	if (/\n/.test(trimmed) || trimmed.length > 90) return true;
	if (trimmed.length < 12) return false;
	const structured =
		/[{}[\]]\s*["'\w]|["'][^"']+["']\s*:|\b(?:Error|Exception)\b[^a-z]*[:(]|\bHTTP\/\d|^(?:curl|Traceback|Error:)|=>|\b\w+Error: /;
	// A question is typed, however long it is.
	const asks = /^(?:how|what|which|where|why|when|who|is|are|does|do|can|should)\b/i.test(trimmed);
	return structured.test(trimmed) || (!asks && trimmed.split(/\s+/).length > 9);
}

/** What to search for when the decoder doesn't know a paste: its identifiers and first words. */
export function queryOf(paste: string): string {
	const words = paste.slice(0, 2_000).match(/[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)+|\b[1-5]\d\d\b|[A-Za-z]{4,}/g) ?? [];
	return [...new Set(words)].slice(0, 24).join(' ');
}
