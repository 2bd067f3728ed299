import shiki from 'shiki/package.json' with { type: 'json' };
import { kept } from '../kept/kept.ts';
import { theme } from './theme.ts';
import { type Token, tokensOf } from './tokens.ts';

// Taken before Shiki fills in what the theme leaves out, so that it is the same in every build.
const colors = JSON.stringify(theme);
const done = new Map<string, string>();

/** Colored text, which many pages and many builds may show: it is made once. */
export async function highlight(text: string, language: string): Promise<string> {
	const key = `${language}\n${text}`;
	const known = done.get(key);
	if (known !== undefined) return known;
	const html = await kept([shiki.version, colors, language, text], () => colored(text, language));
	done.set(key, html);
	return html;
}

/** Several texts of one page, which no other shows: they are kept together. */
export async function highlightTogether(texts: readonly { text: string; highlighting: string }[]): Promise<string[]> {
	const parts = texts.flatMap(({ text, highlighting }) => [highlighting, text]);
	const make = () => Promise.all(texts.map(({ text, highlighting }) => colored(text, highlighting)));
	return JSON.parse(await kept([shiki.version, colors, 'together', ...parts], async () => JSON.stringify(await make())));
}

/** HTML inside <code>: spans with a class per kind of token. */
async function colored(text: string, language: string): Promise<string> {
	if (language === 'text') return escapeHtml(text);
	return (await tokensOf(text, language)).map((line) => mergeEqual(line).map(toSpan).join('')).join('\n');
}

type Run = { content: string; shown: string | undefined };

/** Neighbours of one colour become one span; white space joins whatever comes before it. */
function mergeEqual(line: Token[]): Run[] {
	const merged: Run[] = [];
	for (const [content, color] of line) {
		const last = merged.at(-1);
		const shown = classOf(content, color);
		if (last && (last.shown === shown || content.trim() === '')) last.content += content;
		else merged.push({ content, shown });
	}
	return merged;
}

function toSpan({ content, shown }: Run): string {
	return shown ? `<i class=${shown}>${escapeHtml(content)}</i>` : escapeHtml(content);
}

// Three kinds of token are told apart. More colours would double the weight of a page and read no better.
const classes: Record<string, string> = { keyword: 'k', string: 's', 'string-expression': 's', comment: 'c' };

function classOf(content: string, color: string): string | undefined {
	const shown = classes[/--tk-(?:token-)?([a-z-]+)/.exec(color)?.[1] ?? ''];
	// Shiki counts = and : among the keywords; a sign needs no colour.
	return shown === 'k' && !/[a-z]/i.test(content) ? undefined : shown;
}

export const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
