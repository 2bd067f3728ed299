import { escapeHtml } from './highlight.ts';

/**
 * A response laid out for reading, as HTML inside <code>. Line breaks and indents that are not on the wire come as empty
 * <b class="n2">, which the style sheet draws: the text of the element, and so what is copied, stays as received.
 * `known` are strings that tell the error apart, `waits` what holds how long to wait: each gets a <mark>.
 */
export function wireHtml(text: string, known: string[], waits: Wait[] = []): string {
	const marks = { known, waits };
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

/** `after` is the name of the header or field that holds the text, or the words right before it. */
type Wait = { after: string; text: string };
type Marks = { known: string[]; waits: Wait[] };

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

function jsonHtml(text: string, marks: Marks, layOut: boolean): string {
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
			if (part.startsWith('"') && tokens[index + 1] === ':') return `<i class=k>${escapeHtml(part)}</i>`;
			return value(part, nameOf(tokens, index), marks);
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

/** The name that a value has in its object. */
const nameOf = (tokens: string[], index: number) => {
	const colon = tokens[index - 1]?.trim() === '' ? index - 2 : index - 1;
	return tokens[colon] === ':' ? tokens[colon - 1]?.slice(1, -1) : undefined;
};

function value(part: string, name: string | undefined, marks: Marks): string {
	const holdsWait = (text: string) => marks.waits.some((wait) => wait.after === name && wait.text === text);
	if (!part.startsWith('"')) return holdsWait(part) ? waitMark(part) : marks.known.includes(part) ? mark(part) : part;
	const inside = part.slice(1, -1);
	return `<i class=s>${holdsWait(inside) ? `"${waitMark(inside)}"` : marked(part, marks)}</i>`;
}

const mark = (text: string) => `<mark>${escapeHtml(text)}</mark>`;
const waitMark = (text: string) => `<mark class=w>${escapeHtml(text)}</mark>`;

/** Text with its waits marked, and the first mark that tells something: the longest, so that a code within a message does not hide it. */
function marked(text: string, { known, waits }: Marks): string {
	const [found] = known.filter((words) => placeOf(words, text) >= 0).sort((a, b) => b.length - a.length);
	const first = found === undefined ? [] : [{ at: placeOf(found, text), words: found, as: mark }];
	const times = waits.flatMap((wait) => {
		const before = text.startsWith(`${wait.after}: `) ? `${wait.after}: ` : wait.after;
		const at = text.indexOf(before + wait.text);
		return at < 0 ? [] : { at: at + before.length, words: wait.text, as: waitMark };
	});
	let html = '';
	let end = 0;
	for (const { at, words, as } of [...first, ...times].sort((a, b) => a.at - b.at)) {
		if (at < end) continue;
		html += escapeHtml(text.slice(end, at)) + as(words);
		end = at + words.length;
	}
	return html + escapeHtml(text.slice(end));
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
