import { parseProse } from '../../../catalogue/prose.ts';

/** Where a link of ours leads in this form of the page; undefined when the label alone has to do. */
export type Resolve = (href: string) => string | undefined;

// GFM makes a link of a bare address, which shows the same text. One with signs in it would take in their backslashes.
const plainAddress = /((?<![^\s(])https?:\/\/(?:[a-z\d./%?=#-]|(?<=[a-z\d])_(?=[a-z\d]))+(?=[.,;:)]*(?:\s|$)))/i;

// A page is written anew until it is short enough, and thousands of pages name the same titles and sources.
const literals = new Map<string, string>();
const mostLiterals = 50_000;

/** Text on one line in which nothing is markup. Underscores inside a word are none anyway and stay readable. */
export function literal(text: string): string {
	const known = literals.get(text);
	if (known !== undefined) return known;
	if (literals.size >= mostLiterals) literals.clear();
	const line = onOneLine(text);
	literals.set(text, line);
	return line;
}

const onOneLine = (text: string) =>
	text
		.replace(/\s+/g, ' ')
		.split(plainAddress)
		.map((part, index) => (index % 2 === 1 ? part : escapeSigns(part)))
		.join('');

const escapeSigns = (text: string) =>
	text
		.replace(/[\\`*[\]<~]/g, '\\$&')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replace(/&(?=#?\w+;)|:(?=\/\/)|(?<=www)\./gi, '\\$&');

/** What stands on the wire, in as many backticks as it needs. */
export function code(text: string): string {
	const line = text.replace(/\r\n?|\n/g, ' ');
	if (line.trim() === '') return '';
	// A table has no way to write a backslash before a pipe inside backticks.
	if (line.includes('\\|')) return literal(line);
	const ticks = '`'.repeat(longestRun(line, /`+/g) + 1);
	const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
	return ticks + pad + line + pad + ticks;
}

export const longestRun = (text: string, run: RegExp): number => Math.max(0, ...Array.from(text.matchAll(run), ([found]) => found.length));

/** A link; the label is Markdown already. */
export function link(label: string, target: string): string {
	const safe = target.replace(/[\s<>()\\|`"]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
	// No link can stand in a link, so an address in the label is none; in code it is none anyway.
	const shown = label
		.split(/(`+[^`]+`+)/)
		.map((part, index) => (index % 2 === 1 ? part : part.replace(/(?<=https?):(?=\/\/)/g, '\\:')))
		.join('');
	return `[${shown}](${safe})`;
}

/** A prose field as Markdown. */
export function prose(text: string, resolve: Resolve): string {
	return parseProse(text)
		.map((part) => {
			if (part.kind === 'text') return literal(part.text);
			if (part.kind === 'code') return code(part.text);
			const label = part.text
				.map((inner) => (inner.kind === 'code' ? code(inner.text) : inner.kind === 'text' ? literal(inner.text) : ''))
				.join('');
			const target = resolve(part.href);
			return target === undefined ? label : link(label, target);
		})
		.join('');
}
