import { escapeHtml } from './highlight.ts';

/**
 * A response laid out for reading, as HTML inside <code>. Line breaks and indents that are not on the wire come as empty
 * <b class="n2">, which the style sheet draws: the text of the element, and so what is copied, stays as received.
 * `marks` are strings that tell the error apart; they get a <mark>.
 */
export function wireHtml(text: string, marks: string[]): string {
	const whole = isJson(text);
	if (whole && text.includes('\n')) return jsonHtml(text, marks, false);
	return text
		.split('\n')
		.map((line) => {
			const [, before = '', json = ''] = /^(data: ?)?([[{].*)$/.exec(line) ?? [];
			return isJson(json) ? escapeHtml(before) + jsonHtml(json, marks, true) : marked(line, marks);
		})
		.join('\n');
}

function isJson(text: string): boolean {
	if (!/^\s*[[{]/.test(text)) return false;
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

const token = /"(?:\\.|[^"\\])*"|[{}[\],:]|\s+|[^\s{}[\],:"]+/g;
/** An object or list up to this many characters stays on its line when nothing is nested in it. */
const short = 48;
const deepest = 6;

function jsonHtml(text: string, marks: string[], layOut: boolean): string {
	const tokens = text.match(token) ?? [];
	const inline: boolean[] = [];
	const breaksHere = () => layOut && !inline.at(-1);
	// A space of the wire goes into what is drawn in its place.
	const lineBreak = (space = '') => (breaksHere() ? `<b class=n${Math.min(inline.length, deepest)}>${space.trim() ? '' : space}</b>` : '');
	return tokens
		.map((part, index) => {
			if (part === '{' || part === '[') {
				inline.push(staysInline(tokens, index));
				return part + lineBreak(tokens[index + 1]);
			}
			if (part === '}' || part === ']') {
				const flat = inline.pop();
				return (flat || !layOut ? '' : `<b class=n${Math.min(inline.length, deepest)}></b>`) + part;
			}
			if (part === ',') return part + lineBreak(tokens[index + 1]);
			if (!part.trim() && breaksHere() && ['{', '[', ','].includes(tokens[index - 1] ?? '')) return '';
			if (part === ':') return layOut && tokens[index + 1]?.trim() !== '' ? `${part}<b></b>` : part;
			return value(part, tokens[index + 1] === ':', marks);
		})
		.join('');
}

function staysInline(tokens: string[], start: number): boolean {
	const open = tokens[start];
	const close = open === '{' ? '}' : ']';
	const end = tokens.indexOf(close, start);
	const inner = tokens.slice(start + 1, end);
	return inner.join('').length <= short && !inner.includes('{') && !inner.includes('[');
}

function value(part: string, isKey: boolean, marks: string[]): string {
	if (!part.startsWith('"')) return marks.includes(part) ? `<mark>${part}</mark>` : part;
	if (isKey) return `<i class=k>${escapeHtml(part)}</i>`;
	return `<i class=s>${marked(part, marks)}</i>`;
}

/** Text with the first mark in it that tells something: the longest, so that a code within a message does not hide it. */
function marked(text: string, marks: string[]): string {
	const found = marks.filter((mark) => placeOf(mark, text) >= 0).sort((a, b) => b.length - a.length)[0];
	if (found === undefined) return escapeHtml(text);
	const at = placeOf(found, text);
	return `${escapeHtml(text.slice(0, at))}<mark>${escapeHtml(found)}</mark>${escapeHtml(text.slice(at + found.length))}`;
}

/** Where the mark stands in the text, or -1. A short one is any number, except in the head of a response, as a whole value, or where a line begins with it. */
function placeOf(mark: string, text: string): number {
	const status = /^HTTP\/[\d.]+ /.exec(text)?.[0];
	// The reason beside a status can be a message too; the number is what tells.
	if (status) return /^\d{3}$/.test(mark) && text.startsWith(mark, status.length) ? status.length : -1;
	if (mark.length >= 4 || /^[\w-]+: /.test(text)) return text.indexOf(mark);
	const quoted = text.indexOf(`"${mark}"`);
	if (quoted >= 0) return quoted + 1;
	return text.startsWith(mark) && /^(?: -|:)/.test(text.slice(mark.length)) ? 0 : -1;
}
