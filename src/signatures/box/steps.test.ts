import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { stepsOf } from './steps.ts';

const step = (text: string, more = {}) => ({ text, source: 'docs', ...more });
const aCase = (id: string) => ({
	id,
	title: `Case ${id}`,
	tell: 'The message says so.',
	condition: 'rate-limited',
	verdict: { action: 'wait', actor: 'caller', because: 'It passes.', source: 'docs', wait: { from: 'backoff', note: 'Back off.' } },
});

const stepsIn = (data: object) => {
	const [entry] = catalogueOf({ bad_thing: anEntry(data) }).entries;
	if (!entry) throw new Error('no entry');
	return stepsOf(entry);
};

test('the first three steps of the one panel, with their markup, and how many more there are', () => {
	const fixes = ['Send `a`.', 'Read [the docs](#notes).', 'Step c.', 'Step d.', 'Step e.'].map((text) => step(text));
	expect(stepsIn({ fixes })).toEqual({ ofPanels: [{ first: ['Send `a`.', 'Read [the docs](#notes).', 'Step c.'], more: 2 }] });
	expect(stepsIn({ fixes: [] })).toEqual({});
});

test('those of each case in their order, and those for every case', () => {
	const fixes = [step('In any case.'), step('Of case b.', { case: 'b' })];
	const verdict = { action: 'depends', because: 'Several things.', source: 'docs' };
	expect(stepsIn({ verdict, cases: [aCase('a'), aCase('b')], fixes })).toEqual({
		ofPanels: [null, { first: ['Of case b.'] }],
		inAnyCase: { first: ['In any case.'] },
	});
});
