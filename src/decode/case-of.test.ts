import { expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { signaturesOf } from '../signatures/build.ts';
import { createCaseOf } from './case-of.ts';
import { createReader } from './read/read.ts';

const source = 'docs';
const verdict = (action: 'wait' | 'stop' | 'fix') => ({
	action,
	actor: 'account',
	because: 'So it is.',
	source,
	...(action === 'wait' && { wait: { from: 'period', note: 'A minute.' } }),
});
const depends = { action: 'depends', because: 'It depends.', source };
const cases = [
	{ id: 'minute', title: 'Limit per minute', tell: 'It says minute.', condition: 'rate-limited', verdict: verdict('wait') },
	{ id: 'day', title: 'Limit per day', tell: 'It says day.', condition: 'rate-limited', verdict: verdict('stop') },
];
const causes = [
	{ id: 'field', title: 'Wrong field', tell: 'It names a field.', condition: 'invalid-request', verdict: verdict('fix') },
	{ id: 'other', title: 'Other fault', tell: 'It names none.', condition: 'invalid-request', verdict: verdict('fix') },
	{ id: 'blocked', title: 'Account blocked', tell: 'It says blocked.', condition: 'account-blocked', verdict: verdict('stop') },
];
const catalogue = catalogueOf(
	{
		'429': anEntry({
			kind: 'status',
			code: undefined,
			status: [429],
			verdict: depends,
			cases,
			messages: [
				{ template: 'the quota of all the widgets that you have per minute is used up', case: 'minute', source },
				{ template: 'the quota of all the widgets that you have per day is used up now', case: 'day', source },
				{ template: 'Slow: {n}', case: 'minute', ambiguous: 'Too short.', source },
			],
		}),
		refused: anEntry({ kind: 'type', code: 'refused', status: [400, 429], condition: 'invalid-request', verdict: depends, cases: causes }),
		'422': anEntry({ kind: 'status', code: undefined, status: [422], verdict: verdict('fix') }),
		bad_request: anEntry({ kind: 'type', code: 'bad_request', status: [400, 422, 429], verdict: depends, cases: causes }),
		broken: anEntry({ code: 'broken', status: [500], verdict: verdict('wait') }),
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
const caseOf = createCaseOf(signatures.entries);
const told = (id: string, text: string, seconds?: number) => {
	const entry = signatures.entries.find((item) => item.id === `acme/${id}`);
	if (!entry) throw new Error(`no entry acme/${id}`);
	const { action, meant } = caseOf(entry, read(text), seconds === undefined ? undefined : { seconds, from: { kind: 'sentence' } });
	return [action, meant?.title];
};

test('the message tells the case', () => {
	expect(told('429', 'the quota of all the widgets that you have per minute is used up')).toEqual(['wait', 'Limit per minute']);
});

test('of a limit that passes and one that stays the second decides', () => {
	expect(
		told(
			'429',
			'the quota of all the widgets that you have per minute is used up, the quota of all the widgets that you have per day is used up now',
		),
	).toEqual(['stop', 'Limit per day']);
});

test('what messages of two cases have in common tells none', () => {
	expect(told('429', 'the quota of all the widgets that you have per')).toEqual(['depends', undefined]);
});

test('a message too short to look for tells the case where it is all that its key holds', () => {
	expect(told('429', `{"message":"Slow: 12"}`)).toEqual(['wait', 'Limit per minute']);
	expect(told('429', `{'message': 'Slow: 12', 'x': 1}`)).toEqual(['wait', 'Limit per minute']);
	expect(told('429', 'It was slow: 12 seconds.')).toEqual(['depends', undefined]);
	expect(told('429', `{"message":"Too slow: 12"}`)).toEqual(['depends', undefined]);
});

test('a message of another error of the provider tells the action, and the only case with it', () => {
	expect(told('429', 'All of your widgets are spent')).toEqual(['stop', 'Limit per day']);
	expect(told('bad_request', 'the quota of all the widgets that you have per day is used up now')).toEqual(['stop', 'Account blocked']);
});

test('the page of the status tells the action when it holds for all that comes with it', () => {
	expect(told('bad_request', 'Error code: 422')).toEqual(['fix', undefined]);
	expect(told('bad_request', 'Error code: 429')).toEqual(['depends', undefined]);
	expect(told('bad_request', 'Error code: 422, then Error code: 429')).toEqual(['depends', undefined]);
});

test('a stated wait means the case to wait in, and nothing means none', () => {
	expect(told('429', 'Try again.', 12)).toEqual(['wait', 'Limit per minute']);
	expect(told('429', 'Try again.', 0)).toEqual(['depends', undefined]);
	expect(told('429', 'Try again.')).toEqual(['depends', undefined]);
});

test('no wait makes a limit of zero larger', () => {
	expect(told('429', 'x-ratelimit-limit-req-minute: 0\nthe quota of all the widgets that you have per minute is used up')).toEqual([
		'stop',
		'Limit per day',
	]);
	expect(told('429', 'Limit 0, used 0. Try again.', 12)).toEqual(['stop', 'Limit per day']);
	expect(told('429', 'limit: 0.5. Try again.', 12)).toEqual(['wait', 'Limit per minute']);
});

test('a rate limit in words passes, unless the words are also of a quota or of money', () => {
	expect(told('429', 'Rate limit exceeded')).toEqual(['wait', 'Limit per minute']);
	expect(told('429', '{"title":"Too Many Requests"}')).toEqual(['wait', 'Limit per minute']);
	expect(told('429', 'HTTP/1.1 429 Too Many Requests')).toEqual(['depends', undefined]);
	expect(told('429', 'Rate limit exceeded: your monthly quota')).toEqual(['depends', undefined]);
});

test('a faulty request that is refused in words nobody has collected is one to mend', () => {
	const body = (message: string) => `Error code: 400 - {'error': {'message': "${message}", 'type': 'refused'}}`;
	expect(told('refused', body('Frobs must be round.'))).toEqual(['fix', undefined]);
	expect(told('refused', '{"detail":"Frobs must be round."}')).toEqual(['fix', undefined]);
	expect(told('refused', body('Bad Request'))).toEqual(['depends', undefined]);
	expect(told('refused', 'Error code: 400 refused')).toEqual(['depends', undefined]);
	expect(told('refused', body('Frobs must be round.').replace('400', '429'))).toEqual(['depends', undefined]);
	expect(told('429', '{"detail":"Frobs must be round."}')).toEqual(['depends', undefined]);
});

test('a status that the entry never comes with is believed when its page asks for no wait', () => {
	expect(told('broken', 'Error code: 422')).toEqual(['fix', undefined]);
	expect(told('broken', 'Error code: 429')).toEqual(['wait', undefined]);
	expect(told('broken', 'Error code: 500, after Error code: 422')).toEqual(['wait', undefined]);
	expect(told('broken', 'it broke')).toEqual(['wait', undefined]);
});
