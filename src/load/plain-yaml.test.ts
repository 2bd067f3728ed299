import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { plainYaml } from './plain-yaml.ts';

const pieces = [
	'a: b',
	"'",
	'"',
	'- ',
	'  ',
	'\n',
	'\n',
	': ',
	':',
	'{',
	'}',
	'[',
	']',
	',',
	' #',
	'#',
	'|-',
	'>',
	'|2',
	'null',
	'~',
	'Yes',
	'07',
	'0x1F',
	'1e3',
	'.5',
	'-',
	'?',
	'&a',
	'*a',
	'!a',
	'---',
	'%',
	'`',
	'@',
	'2026-01-01',
	'two words',
	'\t',
	'\\n',
	'<<',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

/** What the parser that knows all places says, or that it has something to say against the text. */
function said(yaml: string): unknown {
	const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
	const [against] = [...document.errors, ...document.warnings];
	return against ? { against: against.message } : document.toJS();
}

test('what is read at once is what the parser with lines reads', () => {
	fc.assert(
		fc.property(text, (yaml) => {
			const plain = plainYaml(yaml);
			if (plain !== undefined) expect(said(yaml)).toEqual(plain);
		}),
		{ numRuns: 2_000 },
	);
});

test('a record is read at once', () => {
	expect(
		plainYaml(
			"code: '429'\nstatus: [429, 413]\nclasses: { 429: Limited, 5xx: Failed }\nverdict: { action: wait }\ncauses:\n  - { text: 'Too many.', source: docs }\n",
		),
	).toEqual({
		code: '429',
		status: [429, 413],
		classes: { '429': 'Limited', '5xx': 'Failed' },
		verdict: { action: 'wait' },
		causes: [{ text: 'Too many.', source: 'docs' }],
	});
});

test.each([
	['a reference', 'a: &b c\nd: *b'],
	['a tag', 'a: !!str 1'],
	['two documents', 'a: b\n---\nc: d'],
	['a field that stands twice', 'a: b\na: c'],
	['a field that every object has', 'constructor: a'],
	['a field of another object', '__proto__: { a: b }'],
	['a list for a name', '[a, b]: c'],
	['lists without end', '['.repeat(10_000)],
	['a character that nobody sees', 'a: b\u202e'],
	['text alone', 'a'],
	['what is not YAML', 'a: b: c'],
])('%s is left to the parser that says what is wrong', (_, yaml) => {
	expect(plainYaml(yaml)).toBeUndefined();
});
