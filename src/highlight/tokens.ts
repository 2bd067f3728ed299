import { createHighlighterCore, type GrammarState, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { languages } from '../snippets/languages/index.ts';
import { type Form, formOf, withWords } from './quoted.ts';
import { theme, tokenizeTimeLimit } from './theme.ts';

/** A piece of a line, and the name of its colour in the theme. */
export type Token = [content: string, color: string];

/** The tokens of a text, line by line. */
export async function tokensOf(text: string, language: string): Promise<Token[][]> {
	highlighter ??= startHighlighter();
	return lineByLine(await highlighter, text, grammars[language] ?? language);
}

/** Handlers in JavaScript and TypeScript share most of their lines, which one grammar reads once. */
const grammars: Partial<Record<string, string>> = { javascript: 'typescript' };

let highlighter: Promise<HighlighterCore> | undefined;

const startHighlighter = () =>
	createHighlighterCore({
		themes: [theme],
		langs: [
			...languages.map(({ highlighting }) => highlighting.grammar),
			// What samples and handlers are written in.
			import('shiki/langs/java.mjs'),
			import('shiki/langs/python.mjs'),
			import('shiki/langs/shellscript.mjs'),
			import('shiki/langs/json.mjs'),
			import('shiki/langs/http.mjs'),
			import('shiki/langs/html.mjs'),
			import('shiki/langs/xml.mjs'),
		],
		// Takes half the time of JavaScript's own regular expressions with these grammars.
		engine: createOnigurumaEngine(import('shiki/wasm')),
	});

type State = GrammarState | undefined;
type Line = { before: State; tokens: Token[]; after: State };
const lines = new Map<string, Line[]>();

/**
 * Handlers of hundreds of entries share most of their lines, and a build spends most of its time on grammars. So a line is read
 * once for each state of the grammar that it is met in, whatever it quotes, which gives the tokens of the whole text.
 */
function lineByLine(core: HighlighterCore, text: string, language: string): Token[][] {
	let state: State;
	return text.split('\n').map((line) => {
		if (line === '') return [];
		// Where a text began on another line, a quote may be its end.
		const { form, words }: Form = isInText(state) ? { form: line, words: [] } : formOf(line);
		const { tokens, after } = oneLine(core, form, language, state);
		state = after;
		const contents = withWords(
			tokens.map(([content]) => content),
			words,
		);
		return tokens.map(([, color], index): Token => [contents[index] ?? '', color]);
	});
}

const isInText = (state: State) => state?.getScopes()?.some((scope) => /^(?:string|comment)/.test(scope)) ?? false;

function oneLine(core: HighlighterCore, text: string, language: string, before: State): Line {
	const key = `${language}\n${text}`;
	const known = lines.get(key) ?? [];
	const same = known.find((line) => isSame(line.before, before));
	if (same) return same;
	const options = { lang: language, theme: 'tk', tokenizeTimeLimit, ...(before && { grammarState: before }) };
	const { tokens, grammarState: after } = core.codeToTokens(text, options);
	const line = { before, tokens: tokens.flat().map(({ content, color }): Token => [content, color ?? '']), after };
	lines.set(key, [...known, line]);
	return line;
}

function isSame(one: State, other: State): boolean {
	const [stack, also] = [one?.getInternalStack(), other?.getInternalStack()];
	return stack && also ? stack.equals(also) : stack === also;
}
