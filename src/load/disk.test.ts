import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentCopy } from '../../tests/fixtures/content.ts';
import { contentProblems } from '../../tools/check-content.ts';
import { loadFromDisk } from './disk.ts';
import { recordFiles } from './record.ts';

const errors = 'content/providers/globex/errors';

test('six mistakes put in together are all reported in one run, with file and line', () => {
	const { root, edit, lineOf } = contentCopy();
	edit(`${errors}/invalid_api_key.yaml`, 'title:', 'tittle:');
	edit(`${errors}/429.yaml`, /^related: .*$/m, 'related: [no_such_code]');
	edit(`${errors}/rate_limit_exceeded.yaml`, 'throttled_globex', 'too-many-requests');
	edit(`${errors}/server_busy.yaml`, 'evidence:', 'broken: [unclosed\nevidence:');
	edit(`${errors}/400.yaml`, /^summary: .*$/m, 'summary: See [this](/globex/no-such-page/).');
	edit('content/providers/initech/errors/code-88.yaml', 'source: docs', 'source: hearsay');
	const at = (file: string, text: string) => `${file}:${lineOf(file, text)}`;
	const problems = contentProblems(root);
	const reported = (where: string, words: string) =>
		expect(problems.filter((problem) => problem.startsWith(where))).toContainEqual(expect.stringContaining(words));
	reported(at(`${errors}/invalid_api_key.yaml`, 'tittle:'), 'unknown field "tittle"');
	reported(at(`${errors}/429.yaml`, 'no_such_code'), 'no entry "no_such_code"');
	reported(at(`${errors}/rate_limit_exceeded.yaml`, 'aliases:'), 'already taken');
	reported(`${errors}/server_busy.yaml:`, 'not valid YAML');
	reported(at(`${errors}/400.yaml`, 'no-such-page'), '/globex/no-such-page/');
	reported(at('content/providers/initech/errors/code-88.yaml', 'hearsay'), 'no source "hearsay"');
	expect(problems, 'the six, and the missing title that comes with the misspelt one').toHaveLength(7);
});

test('an empty file and a list where a map belongs are problems, not crashes', () => {
	const { root, path } = contentCopy();
	writeFileSync(path(`${errors}/400.yaml`), '');
	writeFileSync(path(`${errors}/429.yaml`), '- just\n- a list\n');
	const problems = contentProblems(root).filter((problem) => /errors\/(400|429)\.yaml:1: file: /.test(problem));
	expect(problems).toHaveLength(2);
});

describe('what cannot be read is a problem with the name of its file', () => {
	test.each([
		['an alias without its anchor', 'title: *nowhere', '"*nowhere" is a reference in YAML'],
		['an anchor, which swallows a word', 'title: &lt the lower limit', '"&lt" is a reference in YAML'],
		['a tag', 'title: !important Read this', 'not valid YAML: Unresolved tag: !important'],
	])('%s', (_what, line, words) => {
		const { root, edit, lineOf } = contentCopy();
		const file = `${errors}/400.yaml`;
		edit(file, /^title: .*$/m, line);
		expect(contentProblems(root)).toEqual([expect.stringContaining(`${file}:${lineOf(file, 'title:')}: file: ${words}`)]);
	});

	test('aliases that grow without end', () => {
		const { root, path } = contentCopy();
		const levels = Array.from({ length: 30 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`);
		writeFileSync(path(`${errors}/400.yaml`), `a0: &a0 [x]\n${levels.join('\n')}\n`);
		const found = contentProblems(root).filter((problem) => problem.startsWith(`${errors}/400.yaml:`));
		expect(found[0]).toContain(`${errors}/400.yaml:1: file: "&a0" is a reference in YAML`);
	});

	test('a folder with the name of a file', () => {
		const { root, path } = contentCopy();
		mkdirSync(path(`${errors}/500.yaml`));
		expect(contentProblems(root)).toEqual([
			`${errors}/500.yaml:1: file: a folder has the name of a file; rename it, or move what is in it`,
		]);
	});

	test.each(['conditions', 'statuses'])(
		'%s.yaml is missing: that alone is said, and not that every entry names something unknown',
		(name) => {
			const { root, path } = contentCopy();
			rmSync(path(`content/${name}.yaml`));
			expect(contentProblems(root)).toEqual([`content/${name}.yaml:1: file: missing; the content needs this file`]);
		},
	);

	test('a folder of errors without its provider', () => {
		const { root, path } = contentCopy();
		rmSync(path('content/providers/initech/provider.yaml'));
		expect(contentProblems(root)[0]).toContain('content/providers/initech/provider.yaml:1: file: missing');
	});

	test('a file in another encoding', () => {
		const { root, path } = contentCopy();
		writeFileSync(path(`${errors}/400.yaml`), Buffer.from('title: Ung\xfcltig', 'latin1'));
		expect(contentProblems(root)[0]).toBe(`${errors}/400.yaml:1: file: not UTF-8; save the file in that encoding`);
	});

	test.each([
		[`${errors}/500.yml`, 'a provider holds provider.yaml and errors/<slug>.yaml, nothing else'],
		['content/providers/globex/notes.yaml', 'a provider holds provider.yaml and errors/<slug>.yaml, nothing else'],
		['content/guides/more/deep.mdx', 'a guide is content/guides/<slug>.mdx'],
	])('%s, which nothing reads', (file, words) => {
		const { root, path } = contentCopy();
		mkdirSync(path('content/guides/more'));
		writeFileSync(path(file), 'title: A\n');
		expect(contentProblems(root)).toEqual([`${file}:1: file: ${words}`]);
	});
});

test('a problem of a guide has its line: in the head, and below it', () => {
	const { root, edit, lineOf } = contentCopy();
	const guide = 'content/guides/retrying.mdx';
	edit(guide, 'order: 1', 'order: first');
	expect(contentProblems(root)).toEqual([`${guide}:${lineOf(guide, 'order:')}: order: expected a number`]);
	edit(guide, 'order: first', 'order: 1');
	edit(guide, 'exponentially', '[so](/nowhere/)');
	expect(contentProblems(root)).toEqual([expect.stringContaining(`${guide}:${lineOf(guide, '/nowhere/')}: line: the link to /nowhere/`)]);
});

test('the recipe of a snippet is checked too', () => {
	const { root, path } = contentCopy();
	mkdirSync(path('content/snippets/stop'), { recursive: true });
	writeFileSync(path('content/snippets/stop/recipe.yaml'), 'tittle: Stop\nsummary: Stops.\n');
	expect(contentProblems(root)).toEqual([
		expect.stringContaining('content/snippets/stop/recipe.yaml:1: title: missing'),
		expect.stringContaining('content/snippets/stop/recipe.yaml:1: tittle: unknown field "tittle"'),
	]);
});

test('a checkout with the line ends of Windows says the same', () => {
	const { root, path, read } = contentCopy();
	const guide = 'content/guides/retrying.mdx';
	const before = loadFromDisk(root);
	for (const file of [guide, `${errors}/429.yaml`]) writeFileSync(path(file), read(file).replaceAll('\n', '\r\n'));
	const after = loadFromDisk(root);
	expect(after.problems).toEqual([]);
	expect(after.records.entries).toEqual(before.records.entries);
	expect(after.records.guides.map(({ data }) => data)).toEqual(before.records.guides.map(({ data }) => data));
});

test('the record is read however long it grew, and a missing half of it is said', () => {
	const { root } = contentCopy();
	const file = join(root, recordFiles.changes);
	writeFileSync(file, `${readFileSync(file, 'utf8')}${' '.repeat(300_000)}`);
	expect(loadFromDisk(root).records.record?.changes.length).toBeGreaterThan(0);
	rmSync(file);
	expect(loadFromDisk(root).problems.map((problem) => `${problem.file}: ${problem.message}`)).toEqual([
		`${recordFiles.changes}: missing; the content needs this file`,
	]);
});
