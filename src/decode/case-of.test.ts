import { expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { signaturesOf } from '../signatures/build.ts';
import { caseOf } from './case-of.ts';
import { createReader } from './read/read.ts';

const source = 'docs';
const verdict = (action: 'wait' | 'stop') => ({
	action,
	actor: 'account',
	because: 'So it is.',
	source,
	...(action === 'wait' && { wait: { from: 'period', note: 'A minute.' } }),
});
const cases = [
	{ id: 'minute', title: 'Limit per minute', tell: 'It says minute.', condition: 'rate-limited', verdict: verdict('wait') },
	{ id: 'day', title: 'Limit per day', tell: 'It says day.', condition: 'rate-limited', verdict: verdict('stop') },
];
const catalogue = catalogueOf(
	{
		'429': anEntry({
			kind: 'status',
			code: undefined,
			status: [429],
			verdict: { action: 'depends', because: 'It depends.', source },
			cases,
			messages: [
				{ template: 'the quota of widgets per minute is used up', case: 'minute', source },
				{ template: 'the quota of widgets per day is used up now', case: 'day', source },
			],
		}),
		spent: anEntry({
			code: 'spent',
			status: [402],
			verdict: verdict('stop'),
			messages: [{ template: 'All of your widgets are spent', source }],
		}),
	},
	{ providers: [{ id: 'acme', data: acme() }] },
);
const signatures = signaturesOf(catalogue);
const read = createReader(signatures);
const [status] = signatures.entries.filter(({ kind }) => kind === 'status');
const titleOf = (text: string, seconds?: number) =>
	status && caseOf(status, read(text).messages, seconds === undefined ? undefined : { seconds, from: { kind: 'sentence' } })?.title;

test('the message tells the case', () => {
	expect(titleOf('the quota of widgets per minute is used up')).toBe('Limit per minute');
});

test('of a limit that passes and one that stays the second decides', () => {
	expect(titleOf('the quota of widgets per minute is used up, the quota of widgets per day is used up now')).toBe('Limit per day');
});

test('a message of another error of the provider means the only case with its action', () => {
	expect(titleOf('All of your widgets are spent')).toBe('Limit per day');
});

test('a stated wait means the case to wait in, and nothing means none', () => {
	expect(titleOf('Try again.', 12)).toBe('Limit per minute');
	expect(titleOf('Try again.', 0)).toBe(undefined);
	expect(titleOf('Try again.')).toBe(undefined);
});
