import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentProblems } from '../../tools/check-content.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'errdex-'));
	cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const file = (name: string) => join(root, 'content', name);
const edit = (name: string, change: (text: string) => string) => writeFileSync(file(name), change(readFileSync(file(name), 'utf8')));
const lineOf = (name: string, text: string) =>
	readFileSync(file(name), 'utf8')
		.split('\n')
		.findIndex((line) => line.includes(text)) + 1;

test('the content of the project has no problem', () => {
	expect(contentProblems(root)).toEqual([]);
});

test('six mistakes put in together are all reported in one run, with file and line', () => {
	edit('providers/groq/errors/498.yaml', (text) => text.replace(/^title:/m, 'tittle:'));
	edit('providers/groq/errors/429.yaml', (text) => text.replace(/^related: .*$/m, 'related: [no_such_code]'));
	edit('providers/groq/errors/rate_limit_exceeded.yaml', (text) => text.replace(/^related:/m, 'aliases: [tool-use-failed]\nrelated:'));
	edit('providers/groq/errors/503.yaml', (text) => `${text}\nbroken: [unclosed\n`);
	edit('providers/ai-api/errors/429.yaml', (text) => text.replace(/^summary: .*$/m, 'summary: See [this](/ai-api/no-such-page/).'));
	edit('providers/xai/errors/429.yaml', (text) => text.replace(/source: [a-z0-9-]+/, 'source: hearsay'));
	const problems = contentProblems(root);
	expect(problems.length, 'nothing beside the six: a missing title comes with the misspelt one').toBe(7);
	const reported = (name: string, line: number, words: string) =>
		problems.some((problem) => problem.startsWith(`content/providers/${name}:${line}: `) && problem.includes(words));
	expect(
		reported('groq/errors/498.yaml', lineOf('providers/groq/errors/498.yaml', 'tittle:'), 'unknown field "tittle"'),
		'wrong field',
	).toBe(true);
	expect(
		reported('groq/errors/429.yaml', lineOf('providers/groq/errors/429.yaml', 'no_such_code'), 'no entry "no_such_code"'),
		'unknown reference',
	).toBe(true);
	expect(
		reported('groq/errors/rate_limit_exceeded.yaml', lineOf('providers/groq/errors/rate_limit_exceeded.yaml', 'aliases:'), 'already taken'),
		'duplicate address',
	).toBe(true);
	expect(
		problems.some((problem) => problem.startsWith('content/providers/groq/errors/503.yaml:') && problem.includes('not valid YAML')),
		'syntax',
	).toBe(true);
	expect(
		reported('ai-api/errors/429.yaml', lineOf('providers/ai-api/errors/429.yaml', 'no-such-page'), '/ai-api/no-such-page/'),
		'dead link',
	).toBe(true);
	expect(
		reported('xai/errors/429.yaml', lineOf('providers/xai/errors/429.yaml', 'hearsay'), 'no source "hearsay"'),
		'unsourced claim',
	).toBe(true);
});

test('an empty file and a list where a map belongs are problems, not crashes', () => {
	writeFileSync(file('providers/groq/errors/498.yaml'), '');
	writeFileSync(file('providers/groq/errors/429.yaml'), '- just\n- a list\n');
	const problems = contentProblems(root);
	expect(problems.filter((problem) => /errors\/(498|429)\.yaml:1: file: /.test(problem))).toHaveLength(2);
});
