/** The same text in two forms, each character with its place in the paste. */
export type Flat = {
	/** Without escapes, colours and line wraps: for keys, values and identifiers. */
	text: string;
	/** Place in the paste of each character of text. */
	places: Int32Array;
	/** Letters and digits alone, in lower case: for messages, whatever a log did to their spaces and quotes. */
	letters: string;
	/** Index in text of each character of letters. */
	letterPlaces: Int32Array;
};

const entities = new Map([
	['quot', '"'],
	['apos', "'"],
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['#39', "'"],
	['#34', '"'],
]);

const escapeCode = '\u001b';
/** What begins an escape. */
const special = new RegExp(`[\\\\${escapeCode}%&]`, 'g');

/** Undoes JSON, URL and HTML escapes and terminal colours in one pass over the paste. */
export function flatten(source: string): Flat {
	const parts: string[] = [];
	const places = new Int32Array(source.length);
	let size = 0;
	let at = 0;
	for (const { index } of source.matchAll(special)) {
		if (index < at) continue;
		parts.push(source.slice(at, index));
		while (at < index) places[size++] = at++;
		const [character, end] = unescapeAt(source, index);
		if (character !== '') {
			parts.push(character);
			places[size++] = index;
		}
		at = end;
	}
	parts.push(source.slice(at));
	while (at < source.length) places[size++] = at++;
	return withLetters(parts.join(''), places.subarray(0, size));
}

/** The one character that an escape stands for, or none, and where the text goes on. */
type Unescaped = [character: string, end: number];

function unescapeAt(source: string, index: number): Unescaped {
	const first = source[index];
	if (first === '\\') return backslash(source, index);
	if (first === escapeCode) return ['', colour(source, index)];
	if (first === '%') {
		const digits = source.slice(index + 1, index + 3);
		const code = /^[0-9A-Fa-f]{2}$/.test(digits) ? Number.parseInt(digits, 16) : 0;
		return code > 31 && code < 127 ? [String.fromCharCode(code), index + 3] : ['%', index + 1];
	}
	const end = source.slice(index, index + 8).indexOf(';');
	const known = end > 0 ? entities.get(source.slice(index + 1, index + end)) : undefined;
	return known ? [known, index + end + 1] : ['&', index + 1];
}

/** A run of backslashes and what it escapes, however often it was escaped again. */
function backslash(source: string, start: number): Unescaped {
	let end = start + 1;
	while (source[end] === '\\') end++;
	const next = source[end] ?? '';
	const digits = source.slice(end + 1, end + 5);
	if (next === 'u' && /^[0-9A-Fa-f]{4}$/.test(digits)) return [String.fromCharCode(Number.parseInt(digits, 16)), end + 5];
	if (next === 'n' || next === 'r') return ['\n', end + 1];
	if (next === 't') return ['\t', end + 1];
	if (next === '"' || next === "'" || next === '/' || next === '`') return [next, end + 1];
	return ['\\', end];
}

/** Where the text goes on behind a code that colors a terminal. */
function colour(source: string, start: number): number {
	let i = start + 1;
	if (source[i] !== '[') return i;
	i++;
	while (i < source.length && i < start + 12 && /[0-9;]/.test(source[i] as string)) i++;
	return i + 1;
}

/** Letters and digits of ASCII, the large ones made small. Not by toLowerCase, which can change how long a text is. */
function withLetters(text: string, places: Int32Array): Flat {
	const letters = new Uint8Array(text.length);
	const letterPlaces = new Int32Array(text.length);
	let size = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		const lower = code > 64 && code < 91 ? code + 32 : code;
		if ((lower > 96 && lower < 123) || (lower > 47 && lower < 58)) {
			letters[size] = lower;
			letterPlaces[size++] = i;
		}
	}
	return { text, places, letters: new TextDecoder().decode(letters.subarray(0, size)), letterPlaces: letterPlaces.subarray(0, size) };
}

/** The letters and digits of a text, in lower case: the form in which messages are compared. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
