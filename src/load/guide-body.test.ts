import { expect, test } from 'vitest';
import { guideProblems } from './guide-body.ts';

const said = (body: string) => guideProblems(body, 10).map(({ line, message }) => `${line}: ${message}`);

test('words, links, lists, tables and code are what a guide has', () => {
	const body =
		'# A\n\nSee [b](/b/), [c](https://c.example/d) and `{e} <f>`.\n\n- g\n\n| h | i |\n| - | - |\n| j | k |\n\n```js\nimport l from "l";\nif (m < 1) {}\n```\n';
	expect(said(body)).toEqual([]);
	expect(said('Words.\n\n<ProviderTable of="request-ids" at="groq x" />\n')).toEqual([]);
});

test.each([
	['an import', "Words.\n\nimport fs from 'node:fs'\n\n# {fs.readFileSync('/etc/passwd', 'utf8')}"],
	['an export', 'Words.\n\nexport const secret = process.env'],
	['an import within a paragraph', 'Words.\nimport fs from "fs"'],
	['braces in a line', 'Words.\n\nMore {process.env.HOME} words.'],
	['braces alone', "Words.\n\n{await import('node:fs')}"],
	['braces in a list', "Words.\n\n- {await import('node:fs')}"],
	['braces that look like code by indentation', "Words.\n\n    {await import('node:fs')}"],
])('%s would run', (_what, body) => {
	expect(said(body)[0]).toMatch(/^1[123]: the build would run this as a program; put /);
});

test.each([
	['a tag', '<script src="/x.js"></script>', /without tags/],
	['a tag in a line', 'Words <b>and</b> more', /without tags/],
	['a component', '<Secret/>', /without tags/],
	['a table that would run', '<ProviderTable of={process.env.HOME} />', /without tags|would run/],
	['a table within a line', 'Words <ProviderTable of="a" /> more', /without tags/],
	['a picture', '![a](https://elsewhere.example/a.png)', /no pictures/],
	['a link that runs', '[a](javascript:alert(1))', /a link leads to/],
	['a link with an entity', '[a](java&#115;cript:alert)', /a link leads to/],
	['a link to a file', '[a](file:///etc/passwd)', /a link leads to/],
	['a link without encryption', '[a](http://a.example)', /a link leads to/],
	['a link to another host without a scheme', '[a](//a.example)', /a link leads to/],
	['the target of a link elsewhere', '[a][b]\n\n[b]: data:text/html,x', /a link leads to/],
	['an unclosed brace', 'a { b', /would run/],
])('%s has no place in it', (_what, body, words) => {
	expect(said(body).join()).toMatch(words);
});

test('nested marks on which a parser can hang are answered at once', () => {
	for (const marks of ['<a>{', '<a {...', '{`${', '<a b={', '> ', '1. ', '[a](', '*_', '![', '`'])
		expect(
			guideProblems(marks.repeat(Math.floor(50_000 / marks.length)), 0).every(({ message }) => message.length > 0),
			marks,
		).toBe(true);
	expect(said('a'.repeat(60_000))).toEqual([expect.stringContaining('longer than 50 kB')]);
});
