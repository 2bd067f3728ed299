import { longestRun } from './inline.ts';

// Blocks are made of inline Markdown, which inline.ts has made safe; here a line must not begin as another block.

/** Blocks with a blank line between them; what is empty is left out. */
export const join = (...blocks: (string | false | undefined)[]): string => blocks.filter(Boolean).join('\n\n');

export const heading = (rank: 1 | 2 | 3, text: string): string =>
	`${'#'.repeat(rank)} ${text.trim().replace(/#+$/, (marks) => marks.replaceAll('#', '\\#'))}`;

/** One paragraph of several parts. */
export const paragraph = (...parts: (string | false | undefined)[]): string => startSafely(parts.filter(Boolean).join(' '));

/** A list, or nothing. */
export const list = (items: string[]): string => items.map((item) => `- ${startSafely(item)}`).join('\n');

export const numbered = (items: string[]): string => items.map((item, index) => `${index + 1}. ${startSafely(item)}`).join('\n');

/** A GFM table: each row gets as many cells as the head has. */
export function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${head.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |`;
	return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

const cell = (text: string) =>
	text
		.trim()
		.replace(/\s*\n\s*/g, ' ')
		.replaceAll('|', '\\|');

/** A code block whose fence is longer than any in it. */
export function fence(text: string, language: string): string {
	const ticks = '`'.repeat(Math.max(3, longestRun(text, /`+/g) + 1));
	return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}

function startSafely(text: string): string {
	return text
		.trim()
		.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
		.replace(/^[#>+=-]/, '\\$&');
}
