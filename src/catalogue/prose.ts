export type Inline = { kind: 'text'; text: string } | { kind: 'code'; text: string } | { kind: 'link'; text: Inline[]; href: string };

/** Splits a prose field into text, `code` and [links](/…). Everything else is text as it stands. */
export function parseProse(text: string): Inline[] {
	const parts: Inline[] = [];
	const pattern = /`([^`]+)`|\[([^[\]]+)\]\(((?:https:\/\/|\/|#)[^()\s]*)\)/g;
	let end = 0;
	for (const match of text.matchAll(pattern)) {
		if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
		const [whole, code, label, href] = match;
		if (code !== undefined) parts.push({ kind: 'code', text: code });
		else parts.push({ kind: 'link', text: parseProse(label ?? ''), href: href ?? '' });
		end = match.index + whole.length;
	}
	if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
	return parts;
}

/** The same words without markup, for titles, descriptions and search. */
export const plain = (text: string): string =>
	parseProse(text)
		.map((part) => (part.kind === 'link' ? plain(partsToText(part.text)) : part.text))
		.join('');

const partsToText = (parts: Inline[]): string => parts.map((part) => (part.kind === 'link' ? partsToText(part.text) : part.text)).join('');
