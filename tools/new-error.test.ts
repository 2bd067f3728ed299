import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentCopy } from '../tests/fixtures/content.ts';
import { entryFacts, filled, gapsOf } from '../tests/fixtures/fill.ts';
import { contentProblems } from './check-content.ts';
import { newError } from './new-error.ts';

const make = (root: string, provider: string, wire: string, asCode = false) =>
	newError(root, provider, wire, { asCode, today: '2026-11-21' });

test('a new entry fails only for the facts it lacks, each with its line', () => {
	const { root, read } = contentCopy();
	const file = make(root, 'globex', 'made_up_code');
	expect(file).toBe('content/providers/globex/errors/made_up_code.yaml');
	const problems = contentProblems(root);
	expect(problems.map((problem) => problem.split(': ')[0])).toEqual(gapsOf(read(file)).map(({ line }) => `${file}:${line}`));
	for (const problem of problems) expect(problem).toContain('missing');
});

test('filled in, it is sound, and its address is in the ledger', () => {
	const { root, path, read } = contentCopy();
	const file = make(root, 'globex', 'made_up_code');
	writeFileSync(path(file), filled(read(file), entryFacts));
	expect(contentProblems(root)).toEqual([]);
	expect(read('content/permalinks.txt')).toContain('\n/globex/made_up_code/\n');
});

test('three digits are a status, unless they are said to be a code; a URI is a type', () => {
	const { root } = contentCopy();
	expect(make(root, 'globex', '418')).toMatch(/globex\/errors\/418\.yaml$/);
	expect(make(root, 'initech', '418', true)).toMatch(/initech\/errors\/code-418\.yaml$/);
	expect(make(root, 'initech', 'https://api.initech.example/problems/made-up')).toMatch(/initech\/errors\/made-up\.yaml$/);
});

test('what cannot be made says why', () => {
	const { root } = contentCopy();
	expect(() => make(root, 'Hammock', 'some_code')).toThrow('no provider "Hammock"; did you mean globex?');
	expect(() => make(root, 'nobody', 'some_code')).toThrow(/no provider "nobody"; there are globex, initech, and npm run new:provider adds/);
	expect(() => make(root, '..', 'some_code')).toThrow('no provider ".."');
	expect(() => make(root, 'globex', 'throttled-globex')).toThrow(
		'is another name of content/providers/globex/errors/rate_limit_exceeded.yaml',
	);
	expect(() => make(root, 'globex', 'Rate-Limit-Exceeded')).toThrow('rate_limit_exceeded.yaml is there already');
	expect(() => make(root, 'globex', '***')).toThrow('nothing that an address can be made of');
});
