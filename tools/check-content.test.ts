import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Records } from '../src/catalogue/records.ts';
import { readText } from '../src/load/files.ts';
import { kindOf } from '../src/load/kinds.ts';
import { contentCopy } from '../tests/fixtures/content.ts';
import { contentProblems } from './check-content.ts';
import { patience } from './pace.ts';
import { sample, whole } from './whole.ts';

const entry = 'content/providers/globex/errors/400.yaml';
const provider = 'content/providers/globex/provider.yaml';
const guide = 'content/guides/retrying.mdx';
const files = [entry, 'content/providers/globex/errors/429.yaml', provider, guide, 'content/conditions.yaml', 'content/statuses.yaml'];
const isProblem = /^content\/[^\n]*?\.(?:yaml|mdx|txt):[1-9]\d*: [^:\n]+: \S/;

describe('what stands where a file belongs', () => {
	test.each([
		['nothing', '', 'missing'],
		['nothing but a byte order mark', '\ufeff', 'missing'],
		['a field twice', 'title: A\ntitle: B\n', 'the field "title" stands twice; delete one'],
		['a field that every object has', '__proto__: { kind: code }\n', '"__proto__" is a name that every object has'],
		['a source that every object has', 'sources: { constructor: { kind: official } }\n', '"constructor" is a name that every object has'],
		['a list as the name of a field', '? [a, b]\n: c\n', 'a list or group where the name of a field belongs'],
		['another version of YAML', '%YAML 1.1\n---\ntitle: yes\n', 'records have no %YAML line'],
		['a NUL', 'title: "A\\0B"\nsummary: a\0b\n', 'the invisible character U+0000; delete it'],
		['text that runs backwards', 'title: a\u202eb\n', 'the invisible character U+202E; delete it'],
		['brackets without end', `title: ${'['.repeat(100_000)}`, 'more than 50 lists and groups in each other'],
		['groups without end', `title: ${'{a: '.repeat(50_000)}`, 'more than 50 lists and groups in each other'],
		['lists without end', `${'- '.repeat(100_000)}x`, 'more than 50 lists and groups in each other'],
		['keys without end', `${'? '.repeat(100_000)}x`, 'more than 50 lists and groups in each other'],
		['a megabyte', `title: ${'a'.repeat(1_000_000)}`, 'larger than 256 kB'],
		[
			'thousands of unknown fields',
			Array.from({ length: 20_000 }, (_, i) => `f${i}: 1`).join('\n'),
			'more problems; mend those named first',
		],
	])('%s', (_what, text, words) => {
		const { root, path } = contentCopy();
		writeFileSync(path(entry), text);
		const problems = contentProblems(root).filter((line) => line.startsWith(entry));
		expect(problems).toContainEqual(expect.stringContaining(words));
		for (const problem of problems) expect(problem).toMatch(isProblem);
	});

	test('a byte order mark before a sound record is no problem', () => {
		const { root, path, read } = contentCopy();
		for (const file of [entry, guide]) writeFileSync(path(file), `\ufeff${read(file)}`);
		expect(contentProblems(root)).toEqual([]);
	});

	test('a link to a file elsewhere is not followed', () => {
		const { root, path } = contentCopy();
		rmSync(path(entry));
		symlinkSync('/etc/passwd', path(entry));
		expect(contentProblems(root)).toContain(`${entry}:1: file: a symbolic link; put the file itself here`);
	});

	test('a folder that leads back to itself is not followed', () => {
		const { root, path } = contentCopy();
		symlinkSync('..', path('content/providers/globex/loop'));
		expect(contentProblems(root)).toEqual([expect.stringContaining('content/providers/globex/loop:1: file: a provider holds')]);
	});

	test.skipIf(process.platform === 'win32')('a pipe, which nobody writes to', () => {
		const { root, path } = contentCopy();
		rmSync(path(entry));
		expect(spawnSync('mkfifo', [path(entry)]).status).toBe(0);
		expect(contentProblems(root)).toContain(`${entry}:1: file: neither a file nor a folder; delete it`);
	});

	test('a folder and a file that nothing reads', () => {
		const { root, path } = contentCopy();
		mkdirSync(path('content/provider'));
		writeFileSync(path('content/provider/a.yaml'), '');
		writeFileSync(path('content/notes.md'), '');
		writeFileSync(path('content/.DS_Store'), '');
		expect(contentProblems(root)).toEqual([
			expect.stringContaining('content/notes.md:1: file: nothing reads this'),
			expect.stringContaining('content/provider/a.yaml:1: file: nothing reads this'),
		]);
	});
});

test('two records that disagree are both named with file and line', () => {
	const { root, edit, lineOf } = contentCopy();
	const here = 'content/providers/globex/errors/429.yaml';
	const there = 'content/providers/globex/errors/rate_limit_exceeded.yaml';
	expect(contentProblems(root)).toEqual([]);
	edit(here, 'actor: caller', 'actor: account');
	const line = lineOf(here, 'actor: account') - 2;
	expect(contentProblems(root)).toEqual([
		expect.stringMatching(
			new RegExp(`^${here}:${line}: cases\\.0\\.verdict: the case .* write the same actor in both, .*\\(there: ${there}:\\d+\\)$`),
		),
	]);
});

const marks = [
	'<a ',
	'[',
	'](/',
	'[a](/',
	'`',
	'{',
	'-',
	'/',
	' ',
	' ->',
	'.',
	'"',
	'\\',
	'&',
	'1',
	'a-',
	'429 ',
	'<!--',
	'::',
	"'",
	'\t',
	'é',
];

// What takes linear time takes a tenth of a second here, and what takes the square of the length takes half a minute.
describe.each(sample(marks, 5))('200 kB of %j are checked in linear time', (mark) => {
	const text = `a${mark.repeat(Math.floor(200_000 / mark.length))}`;
	const source = 'docs';
	const check = (fields: [file: string, fields: object][], more: (copy: ReturnType<typeof contentCopy>) => void = () => {}) => {
		const copy = contentCopy();
		for (const [slug, over] of fields) {
			const file = copy.path(`content/providers/globex/errors/${slug}.yaml`);
			writeFileSync(file, stringify({ ...parse(readFileSync(file, 'utf8')), ...over }, { lineWidth: 0 }));
		}
		more(copy);
		const start = performance.now();
		const problems = contentProblems(copy.root);
		expect(performance.now() - start).toBeLessThan(patience(4));
		for (const problem of problems) expect(problem.slice(0, 300)).toMatch(isProblem);
	};

	test('in what we write', () =>
		check(
			[
				['400', { summary: text }],
				['429', { endpoints: [{ text, source }] }],
				['server_busy', { code: text, aliases: [text] }],
				['daily_limit', { related: [text] }],
			],
			({ path, read }) => {
				writeFileSync(path(guide), `${read(guide)}\n${text.slice(0, 40_000)}\n`);
				writeFileSync(path('content/permalinks.txt'), `${read('content/permalinks.txt')}${text}\n`);
			},
		));

	// On its own: what a pasted text leads to is only asked of content without problems.
	test('in what was on the wire', () =>
		check([
			['400', { messages: [{ template: text, source, ambiguous: 'A test.' }] }],
			['429', { samples: [{ label: 'A', language: 'text', text, source, ambiguous: 'A test.' }] }],
		]));
});

/** A file as a hurried hand, another program or a bad disk leaves it. */
const damage = fc.oneof(
	fc.record({ kind: fc.constant('flip' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.integer({ min: 0, max: 255 }) }),
	fc.record({ kind: fc.constantFrom('double' as const, 'cut' as const, 'drop' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
	fc.record({
		kind: fc.constant('put' as const),
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		value: fc.constantFrom(
			...[
				'',
				'null',
				'7',
				'-1',
				'1e999',
				'.nan',
				'true',
				'[]',
				'{}',
				'[[a]]',
				'{ a: b }',
				"''",
				'2026-02-31',
				'*a',
				'&a b',
				'!t x',
				'|',
				'>-',
			],
			...[
				'constructor',
				'__proto__',
				'toString',
				'none',
				'../..',
				'javascript:x',
				'"\\ud800"',
				'<a b>',
				'[a](/b',
				'{c',
				'?',
				'- ',
				'---',
				'...',
			],
		),
	}),
);
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(bytes: Buffer, { at, ...how }: Damage): Buffer {
	if (how.kind === 'flip') {
		const copy = Buffer.from(bytes);
		copy[Math.floor(at * (copy.length - 1))] = how.to;
		return copy;
	}
	if (how.kind === 'cut') return bytes.subarray(0, Math.floor(at * bytes.length));
	const lines = bytes.toString('latin1').split('\n');
	const index = Math.floor(at * (lines.length - 1));
	const line = lines[index] ?? '';
	// Another value in place of what follows the name of the field.
	const replaced = { double: [line, line], drop: [], put: [line.replace(/: .*|$/, () => `: ${how.kind === 'put' ? how.value : ''}`)] }[
		how.kind
	];
	return Buffer.from(lines.toSpliced(index, 1, ...replaced).join('\n'), 'latin1');
}

const noRecords = (): Records => ({ providers: [], entries: [], conditions: [], statuses: [], others: [], guides: [], ledger: [] });
const seed = Number(process.env.FUZZ_SEED ?? 20261128);
const runs = Number(process.env.FUZZ_RUNS ?? (whole ? 3000 : 150));

describe('damaged files never make it throw, and each problem names its file and line', () => {
	const whileDamaged = (copy: ReturnType<typeof contentCopy>, numRuns: number, check: (file: string) => void) => {
		const sound = new Map(files.map((file) => [file, readFileSync(copy.path(file))]));
		fc.assert(
			fc.property(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 3 }), (file, damages) => {
				const bytes = sound.get(file) ?? Buffer.alloc(0);
				writeFileSync(copy.path(file), damages.reduce(damaged, bytes));
				check(file);
				writeFileSync(copy.path(file), bytes);
			}),
			{ seed, numRuns },
		);
	};

	test(
		'one by one',
		() => {
			const copy = contentCopy();
			whileDamaged(copy, runs, (file) => {
				const content = readText(copy.root, file);
				if ('message' in content) expect(content.message).toMatch(/not UTF-8/);
				else
					for (const problem of kindOf(file)?.load(content.text, noRecords()).problems ?? [])
						expect(problem).toMatchObject({ line: expect.any(Number), message: expect.stringMatching(/\S/) });
			});
		},
		patience(120),
	);

	test(
		'with all others',
		() => {
			const copy = contentCopy();
			whileDamaged(copy, Math.ceil(runs / 20), () => {
				for (const problem of contentProblems(copy.root)) expect(problem).toMatch(isProblem);
			});
		},
		patience(120),
	);
});
