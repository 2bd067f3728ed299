import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse, plain } from './prose.ts';

test('code and links are told from text', () => {
	expect(parseProse('Wait `retry-after`, see [the `429` page](/groq/429/).')).toEqual([
		{ kind: 'text', text: 'Wait ' },
		{ kind: 'code', text: 'retry-after' },
		{ kind: 'text', text: ', see ' },
		{
			kind: 'link',
			href: '/groq/429/',
			text: [
				{ kind: 'text', text: 'the ' },
				{ kind: 'code', text: '429' },
				{ kind: 'text', text: ' page' },
			],
		},
		{ kind: 'text', text: '.' },
	]);
});

test('a link to a script stays text', () => {
	expect(parseProse('[x](javascript:alert)')).toEqual([{ kind: 'text', text: '[x](javascript:alert)' }]);
});

test('text without markup comes back as it was', () => {
	fc.assert(
		fc.property(
			fc.string().filter((text) => !/[`[\]]/.test(text)),
			(text) => plain(text) === text,
		),
	);
});
