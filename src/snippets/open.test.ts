import { expect, test } from 'vitest';
import { snippetFiles } from '../load/snippet-files.ts';
import { languages } from './languages/index.ts';
import { openLibrary } from './open.ts';

const files = snippetFiles();
const opened = (change: Record<string, string | undefined>) => {
	const changed = Object.entries({ ...files, ...change }).flatMap(([file, text]) => (text === undefined ? [] : [[file, text] as const]));
	return () => openLibrary(Object.fromEntries(changed));
};

test('content/snippets has no problem, and a source in every language for each recipe', () => {
	const { recipes, templates } = openLibrary(files);
	expect(recipes.size).toBeGreaterThan(8);
	for (const recipe of recipes.keys())
		if (recipe !== 'sdk') for (const { id, ending } of languages) expect(templates.has(`${recipe}/${id}.${ending}`)).toBe(true);
});

const add = (file: string, text: string) => ({ [file]: `${files[file]}${text}` });
test.each([
	['a token that is none', add('stop/python.py', "print('__NONSENSE__')\n"), /stop\/python\.py:\d+: there is no token __NONSENSE__/],
	['a part that is none', add('stop/go.go', '// part: nonsense\n'), /stop\/go\.go:\d+: there is no part "nonsense"/],
	['a part within a line that is none', add('stop/go.go', '__NO_PART__\n'), /stop\/go\.go:\d+: there is no part "no-part"/],
	[
		'a part inside a part that is none',
		add('parts/go/headers.go', '// part: nonsense\n'),
		/parts\/go\/headers\.go:\d+: there is no part "nonsense"/,
	],
	['a part that is written otherwise', add('stop/go.go', '// part:  pick\n'), /stop\/go\.go: neither a token nor a part: .*part: {2}pick/],
	['a token that is written otherwise', add('stop/go.go', 'x("__BODY_")\n'), /stop\/go\.go: neither a token nor a part: .*__BODY_/],
	['a recipe.yaml that is no YAML', add('stop/recipe.yaml', 'x: [\n'), /stop\/recipe\.yaml: Flow sequence/],
	['a part that is missing', { 'parts/python/pick.py': undefined }, /stop\/python\.py:\d+: part "pick" has no file without a variant/],
	['a part that nothing uses', { 'parts/go/spare.go': 'x()\n' }, /parts\/go\/spare\.go: no recipe uses it/],
	['a variant that is none', { 'parts/go/pick.spare.go': 'x()\n' }, /parts\/go\/pick\.spare\.go: no recipe uses it/],
	['variants by two questions', { 'parts/go/pick.duration.go': 'x()\n' }, /part "pick" varies by places and wait/],
	['a source that is missing', { 'check/curl.sh': undefined }, /check\/curl\.sh: is missing/],
	[
		'a token of another recipe',
		add('stop/typescript.ts', 'x(__ATTEMPTS__);\n'),
		/stop\/typescript\.ts:\d+: there is no part "attempts", nor a token/,
	],
	[
		'a token of a part that is repeated, outside of it',
		add('check/go.go', "x('__VERSION__')"),
		/check\/go\.go:\d+: there is no token __VERSION__/,
	],
	[
		'a policy that a source does not keep',
		add('stop/recipe.yaml', 'poll: { interval: 3, deadline: 9 }\n'),
		/stop\/go\.go: does not keep to __INTERVAL__/,
	],
	['a field that recipe.yaml does not know', add('stop/recipe.yaml', 'tries: 3\n'), /stop\/recipe\.yaml: .*"tries"/],
	['a file of no language', { 'stop/cobol.cob': 'STOP RUN.' }, /stop\/cobol\.cob: no language/],
])('%s is an error with its place', (_, change, message) => {
	expect(opened(change)).toThrow(message);
});

test('all problems are listed at once', () => {
	expect(opened({ 'check/curl.sh': undefined, 'parts/go/spare.go': 'x()' })).toThrow(/check\/curl\.sh.*\n.*spare\.go/);
});
