import type { Language } from './languages/language.ts';

/** A piece of a source or part: text as it stands, a token, or a line that stands for a part. Lines count from 1. */
export type Piece =
	| { kind: 'text'; text: string }
	/** `quote` is empty for a bare token. `separator` is what stood before it and goes with it when its value is an empty list. */
	| { kind: 'token'; name: string; quote: string; separator: string; line: number }
	| { kind: 'part'; name: string; indent: string; line: number };

export type Template = { file: string; language: Language; pieces: Piece[] };

/** Reads a source or part. `file` is its name below content/snippets, for messages. */
export function parseTemplate(file: string, text: string, language: Language): Template {
	const part = new RegExp(`^([ \\t]*)${language.comment} part: ([a-z][a-z0-9-]*)$`);
	const lines = text.trimEnd().split('\n');
	const pieces = lines.flatMap((line, index): Piece[] => {
		const [, indent = '', name] = part.exec(line) ?? [];
		if (name !== undefined) return [{ kind: 'part', name, indent, line: index + 1 }];
		return [...tokensIn(line, index + 1, language.separator), { kind: 'text', text: '\n' }];
	});
	return { file, language, pieces: text.trim() === '' ? [] : pieces };
}

function tokensIn(text: string, line: number, separator: string): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	for (const { 0: whole, 1: quote = '', 2: quoted, 3: bare, index } of text.matchAll(
		/(['"`])__([A-Z][A-Z0-9_]*)__\1|__([A-Z][A-Z0-9_]*)__/g,
	)) {
		const before = text.slice(end, index);
		const separated = before.endsWith(separator);
		pieces.push({ kind: 'text', text: separated ? before.slice(0, -separator.length) : before });
		pieces.push({ kind: 'token', name: quoted ?? bare ?? '', quote, separator: separated ? separator : '', line });
		end = index + whole.length;
	}
	return [...pieces, { kind: 'text', text: text.slice(end) }];
}
