import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = '.github/workflows';
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));

test('every action is pinned by the digest of a commit, and says which version that is', () => {
	const used = [...texts].flatMap(([name, text]) => [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => ({ name, action })));
	expect(used.length).toBeGreaterThan(5);
	expect(used.filter(({ action }) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

test('the scripts that workflows run are there', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
	const pages = parse(texts.get('pages.yml') ?? '') as { jobs: { check: { strategy: { matrix: { check: string[] } } } } };
	const matrix = pages.jobs.check.strategy.matrix.check;
	const run = [...texts.values()].flatMap((text) => [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, script = '']) => script));
	expect(matrix.length).toBeGreaterThanOrEqual(5);
	expect([...matrix, ...run].filter((script) => !(script in scripts))).toEqual([]);
});
