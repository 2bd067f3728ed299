import { expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../../../tests/fixtures/catalogue.ts';
import { createDecoder } from '../../../decode/decode.ts';
import { signaturesOf } from '../../../signatures/build.ts';
import { answerOf } from './answer.ts';

const verdict = { action: 'fix', actor: 'caller', because: 'The thing is bad.', source: 'docs' };
const cases = [
	{ id: 'early', title: 'Too early', tell: 'It says early.', condition: 'invalid-request', verdict },
	{ id: 'late', title: 'Too late', tell: 'It says late.', condition: 'invalid-request', verdict },
];
const depends = { action: 'depends', because: 'There are two.', source: 'docs' };
const all = catalogueOf(
	{
		bad_thing: anEntry(),
		'403': anEntry({
			kind: 'status',
			code: undefined,
			status: [403],
			verdict: depends,
			cases,
			messages: [{ template: 'You came too late for the train of today', case: 'late', source: 'docs' }],
		}),
		blank: anEntry({ kind: 'type', code: 'about:blank', status: [403] }),
	},
	{ providers: [{ id: 'acme', data: acme() }] },
);
const decode = createDecoder(signaturesOf(all));
const host = 'POST https://api.acme.example/v1/do\n';

test('the only candidate is the answer, and only likely while the text names no provider', () => {
	const alone = decode('HTTP/1.1 400\n\n{"error":{"code":"bad_thing"}}');
	expect(alone).toMatchObject({ outcome: 'ambiguous' });
	expect(alone.matches).toHaveLength(1);
	expect(answerOf(alone)).toMatchObject({ sure: 'likely', match: { entry: { id: 'acme/bad_thing' } } });
	expect(answerOf(decode(`${host}HTTP/1.1 400\n\n{"error":{"code":"bad_thing"}}`))).toMatchObject({ sure: 'certain' });
});

test('several candidates of an ambiguous text are no answer, nor is nothing', () => {
	const [match] = decode(`${host}{"error":{"code":"bad_thing"}}`).matches;
	if (!match) throw new Error('no match');
	const rest = { confidence: 1, hints: [], facts: [], statuses: [] };
	expect(answerOf({ ...rest, outcome: 'ambiguous', matches: [match, match] })).toBeUndefined();
	expect(answerOf({ ...rest, outcome: 'unknown', matches: [] })).toBeUndefined();
});

test('a general type gives way to the case of the status that a message tells, and lends the cases otherwise', () => {
	/** With the type first, as the decoder has it where the type is all that a text says clearly. */
	const typeFirst = (detail: string) => {
		const decoded = decode(`${host}{"type":"about:blank","status":403,"detail":"${detail}"}`);
		return answerOf({ ...decoded, matches: decoded.matches.toSorted((a, b) => a.entry.id.localeCompare(b.entry.id)).reverse() });
	};
	const told = typeFirst('You came too late for the train of today');
	expect(told).toMatchObject({ match: { entry: { id: 'acme/403' }, meant: { title: 'Too late' } }, cases: [{ title: 'Too late' }] });
	const untold = typeFirst('Forbidden');
	expect(untold).toMatchObject({ match: { entry: { id: 'acme/blank' } }, casesOf: { id: 'acme/403' }, cases: [{}, {}] });
});

test('a text that tells what to do and no case leaves the cases that ask for it', () => {
	const decoded = decode(`${host}HTTP/1.1 403 Forbidden`);
	const [match] = decoded.matches;
	if (!match) throw new Error('no match');
	const early = match.entry.cases?.map((item, index) => (index === 0 ? { ...item, action: 'wait' as const } : item)) ?? [];
	const entry = { ...match.entry, cases: early };
	const casesTold = (action: 'wait' | 'fix' | 'depends') =>
		answerOf({ ...decoded, matches: [{ ...match, entry, action }] })?.cases.map(({ title }) => title);
	expect(casesTold('depends')).toEqual(['Too early', 'Too late']);
	expect(casesTold('wait')).toEqual(['Too early']);
	expect(casesTold('fix')).toEqual(['Too late']);
});
