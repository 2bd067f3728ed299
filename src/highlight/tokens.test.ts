import { createHighlighter } from 'shiki';
import { expect, test } from 'vitest';
import { theme, tokenizeTimeLimit } from './theme.ts';
import { tokensOf } from './tokens.ts';

const texts: [string, string][] = [
	['typescript', 'const a = `one\nif (b) {\n$&{c}` // d\nif (b) {\n/* if\nif (b) {\n*/ if (b) {\n'],
	['typescript', 'if (b) {\nconst a = 1;'],
	['javascript', 'const a = `one\nif (b) {\n$&{c}` // d\nif (b) return;'],
	['python', 's = """\nif b:\n"""\nif b:\n    pass\n'],
	['shellscript', "cat <<'EOF'\nif b; then\nEOF\nif b; then\n"],
	// Lines that differ in what they quote alone.
	['typescript', "const a = 'one'; throw new Error(`Two`); // it's one\nconst a = 'or'; throw new Error(`Other words`); // it's not"],
	['javascript', "import a from 'one';\nimport a from 'two';\nconst b = a['one'] + \"it's\" + /'/.test('one');\n"],
	['python', "raise Error(f'Not found: {page}')\nraise Error(f'No file, no {page}')\nre.match(r'one.two', r'three|four')\n"],
	['shellscript', 'echo "One: $page" >&2\necho "Other, two: $page" >&2; jq -r \'.a.b\'\njq -r \'.c\'\n'],
];

test('line by line, each line met before in another state, the tokens are those of the whole text', async () => {
	const whole = await createHighlighter({ themes: [theme], langs: ['typescript', 'javascript', 'python', 'shellscript'] });
	for (const [lang, text] of texts) {
		const { tokens } = whole.codeToTokens(text, { lang: lang as 'python', theme: 'tk', tokenizeTimeLimit });
		expect(await tokensOf(text, lang)).toEqual(tokens.map((line) => line.map(({ content, color }) => [content, color])));
	}
});
