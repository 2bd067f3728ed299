import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { hopelessWords, longestLiteral } from './words.ts';

const because = { because: 'So it is.', source: 'docs' };
const wait = {
	...because,
	action: 'wait',
	actor: 'caller',
	wait: { from: 'header', name: 'retry-after', format: 'seconds', note: 'A while.' },
};
const cases = [
	{ id: 'soon', title: 'Soon', tell: 'Status 429.', condition: 'rate-limited', verdict: wait },
	{
		id: 'spent',
		title: 'Spent',
		tell: 'The words.',
		condition: 'invalid-request',
		verdict: { ...because, action: 'stop', actor: 'account' },
	},
];

test('words of a case that no wait mends end the retries', () => {
	const [entry] = catalogueOf({
		bad_thing: anEntry({
			verdict: { ...because, action: 'depends' },
			cases,
			messages: [{ template: 'Your team {id} has used all credits.', case: 'spent', source: 'docs' }],
		}),
	}).entries;
	expect(entry && hopelessWords(entry)).toEqual(['has used all credits.']);
});

test('the longest literal never needs escaping', () => {
	fc.assert(fc.property(fc.string(), (template) => !/['"`\\$\n]/.test(longestLiteral(template))));
});
