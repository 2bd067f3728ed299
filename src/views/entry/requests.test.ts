import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { entryView } from './entry.ts';
import { difference } from './requests.ts';

const head = 'POST https://api.acme.example/v1/do';
const pair = {
	label: 'Wrong number',
	wrong: `${head}\n\n{\n  "a": 2,\n  "b": 1\n}`,
	right: `${head}\n\n{\n  "a": 1,\n  "b": 1\n}\n`,
	why: 'The number is too large.',
	source: 'docs',
	inferred: true,
};

test('lines that both requests have stand once, and a changed line stands with its mark', () => {
	expect(difference(pair.wrong, pair.right).map(({ mark, text }) => mark + text)).toEqual([
		` ${head}`,
		' ',
		' {',
		'-  "a": 2,',
		'+  "a": 1,',
		'   "b": 1',
		' }',
	]);
});

test('either request can be read from the difference', () => {
	const text = fc.array(fc.constantFrom('', '{', '}', '"a": 1', '"a": 2', '  x')).map((lines) => ['GET /', ...lines, '.'].join('\n'));
	fc.assert(
		fc.property(text, text, (wrong, right) => {
			const side = (other: string) =>
				difference(wrong, right)
					.filter(({ mark }) => mark !== other)
					.map((line) => line.text)
					.join('\n');
			expect([side('+'), side('-')]).toEqual([wrong, right]);
		}),
	);
});

const sectionsOf = (over: object) => {
	const all = catalogueOf({ bad_thing: anEntry(over) });
	return all.entries.flatMap((entry) => entryView(entry, all).sections);
};

test('the section follows the verdict, says what it rests on, and names source and case', () => {
	const verdict = { action: 'fix', actor: 'caller', because: 'So.', source: 'docs' };
	const cases = [{ id: 'number', title: 'Number', tell: 'See.', condition: 'none', verdict }];
	const sections = sectionsOf({ requests: [{ ...pair, case: 'number' }], cases, causes: [{ text: 'So.', source: 'docs' }] });
	expect(sections.map(({ id }) => id).slice(0, 3)).toEqual(['verdict', 'wrong-and-right', 'causes']);
	expect(sections[1]).toMatchObject({
		intro: "These requests follow their sources. We haven't sent them.",
		pairs: [{ label: 'Wrong number', of: { href: '#number', text: 'Number' }, cite: { inferred: true } }],
	});
	expect(sectionsOf({}).map(({ id }) => id)).not.toContain('wrong-and-right');
});
