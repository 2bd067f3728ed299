import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentProblems } from './check-content.ts';
import { newError } from './new-error.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'errdex-'));
	cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));
const make = (provider: string, wire: string, asCode = false) => newError(root, provider, wire, { asCode, today: '2026-11-26' });

test('a new entry fails only for the facts it lacks, each with its line', () => {
	const file = make('groq', 'made_up_code');
	expect(file).toBe('content/providers/groq/errors/made_up_code.yaml');
	const lines = readFileSync(join(root, file), 'utf8').split('\n');
	const empty = lines.flatMap((line, index) => (/^\s*(?:- )?(\w+): #/.test(line) ? [`${file}:${index + 1}`] : []));
	const problems = contentProblems(root);
	expect(problems.map((problem) => problem.split(': ')[0])).toEqual(empty);
	for (const problem of problems) expect(problem).toContain('missing');
});

test('filled in, it is sound, and its address is in the ledger', () => {
	const file = join(root, make('groq', 'made_up_code'));
	const facts: Record<string, string> = {
		status: '[400]',
		title: 'Made up',
		condition: 'invalid-request',
		action: 'fix',
		actor: 'caller',
		because: 'The request is wrong.',
		summary: 'The request is wrong.',
		text: 'Something is missing.',
		url: 'https://example.com/errors',
	};
	const filled = readFileSync(file, 'utf8').replace(
		/^(\s*(?:- )?(\w+):) #.*$/gm,
		(_, start: string, name: string) => `${start} ${facts[name]}`,
	);
	writeFileSync(file, filled);
	expect(contentProblems(root)).toEqual([]);
	expect(readFileSync(join(root, 'content/permalinks.txt'), 'utf8')).toContain('\n/groq/made_up_code/\n');
});

test('three digits are a status, unless they are said to be a code; a URI is a type', () => {
	expect(make('groq', '418')).toMatch(/groq\/errors\/418\.yaml$/);
	expect(make('x', '418', true)).toMatch(/x\/errors\/code-418\.yaml$/);
	expect(make('x', 'https://api.x.com/2/problems/made-up')).toMatch(/x\/errors\/made-up\.yaml$/);
});

test('what cannot be made says why', () => {
	expect(() => make('grok', 'some_code')).toThrow('no provider "grok"; did you mean xai?');
	expect(() => make('nobody', 'some_code')).toThrow(/no provider "nobody"; there are .*groq.*xai/);
	expect(() => make('mistral', 'invalid_request_invalid_args')).toThrow('is another name of content/providers/mistral/errors/3051.yaml');
	expect(() => make('groq', 'Rate-Limit-Exceeded')).toThrow('rate_limit_exceeded.yaml is there already');
	expect(() => make('groq', '***')).toThrow('nothing that an address can be made of');
});
