import type { Action } from '../types.ts';

/** Where a text is shown: how wide it is, and whether it has colors. */
export type Screen = { width: number; color: boolean };

/** Without colors, as wide as most terminals: for programs, and where the width is not known. */
export const plainScreen: Screen = { width: 80, color: false };

const codes = { bold: 1, dim: 2, wait: 33, fix: 36, stop: 31, ok: 32, depends: 35, unknown: 35 } as const;

export type Style = keyof typeof codes;

export const styled = ({ color }: Screen, style: Style, text: string): string => (color ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);

/** A verdict as the first word of a line: WAIT in yellow. All are as wide as the widest. */
export const verdictMark = (screen: Screen, action: Action | 'unknown'): string =>
	styled(screen, action, action.toUpperCase()) + ' '.repeat(Math.max(0, 7 - action.length));

/** Breaks a text into lines that fit, each after `indent` columns. A word that is longer than a line stays whole, so that an address can be copied. */
export function wrap(text: string, { width }: Screen, indent = 0): string[] {
	const most = Math.max(20, width - indent);
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		if (line && line.length + 1 + word.length > most) {
			lines.push(line);
			line = word;
		} else line = line ? `${line} ${word}` : word;
	}
	return [...lines, ...(line ? [line] : [])];
}

/** A text behind a label: the label in the first line, the others below its text. */
export function labelled(screen: Screen, label: string, text: string, indent = 0): string[] {
	const column = Math.max(label.length + 1, 6);
	return wrap(text, screen, indent + column).map(
		(line, index) => `${' '.repeat(indent)}${(index === 0 ? label : '').padEnd(column)}${line}`,
	);
}
