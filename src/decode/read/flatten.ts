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

/** Undoes JSON, URL and HTML escapes and terminal colours in one pass over the paste. */
export function flatten(source: string): Flat {
	const out: string[] = [];
	const places: number[] = [];
	const put = (character: string, place: number) => {
		out.push(character);
		places.push(place);
	};
	for (let i = 0; i < source.length; i++) {
		const character = source[i] as string;
		if (character === '\\') i = backslash(source, i, put);
		else if (character === '\u001b') i = colour(source, i);
		else if (character === '%' && /^[0-9A-Fa-f]{2}$/.test(source.slice(i + 1, i + 3))) {
			const code = Number.parseInt(source.slice(i + 1, i + 3), 16);
			if (code > 31 && code < 127) {
				put(String.fromCharCode(code), i);
				i += 2;
			} else put(character, i);
		} else if (character === '&') {
			const end = source.slice(i, i + 8).indexOf(';');
			const known = end > 0 ? entities.get(source.slice(i + 1, i + end)) : undefined;
			put(known ?? '&', i);
			if (known) i += end;
		} else put(character, i);
	}
	return withLetters(out.join(''), Int32Array.from(places));
}

/** A run of backslashes and what it escapes, however often it was escaped again. */
function backslash(source: string, start: number, put: (character: string, place: number) => void): number {
	let i = start;
	while (source[i + 1] === '\\' && i < source.length) i++;
	const next = source[i + 1] ?? '';
	if (next === 'u' && /^[0-9A-Fa-f]{4}$/.test(source.slice(i + 2, i + 6))) {
		put(String.fromCharCode(Number.parseInt(source.slice(i + 2, i + 6), 16)), start);
		return i + 5;
	}
	if (next === 'n' || next === 'r' || next === 't') {
		put(next === 't' ? '\t' : '\n', start);
		return i + 1;
	}
	if (next === '"' || next === "'" || next === '/' || next === '`') {
		put(next, start);
		return i + 1;
	}
	put('\\', start);
	return i;
}

function colour(source: string, start: number): number {
	let i = start + 1;
	if (source[i] !== '[') return start;
	i++;
	while (i < source.length && i < start + 12 && /[0-9;]/.test(source[i] as string)) i++;
	return i;
}

function withLetters(text: string, places: Int32Array): Flat {
	const letters: string[] = [];
	const letterPlaces: number[] = [];
	const lower = text.toLowerCase();
	for (let i = 0; i < text.length; i++) {
		const code = lower.charCodeAt(i);
		if ((code > 96 && code < 123) || (code > 47 && code < 58)) {
			letters.push(lower[i] as string);
			letterPlaces.push(i);
		}
	}
	return { text, places, letters: letters.join(''), letterPlaces: Int32Array.from(letterPlaces) };
}

/** The letters and digits of a text, in lower case: the form in which messages are compared. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
