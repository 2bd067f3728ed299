import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { signaturesOf } from './build.ts';
import { pack, unpack } from './pack.ts';

const verdict = { action: 'depends', because: 'Several things.', source: 'docs' };
const limit = {
	id: 'limit',
	title: 'Rate limit',
	tell: 'The message says so.',
	condition: 'rate-limited',
	verdict: { action: 'wait', actor: 'caller', because: 'It passes.', source: 'docs', wait: { from: 'backoff', note: 'Back off.' } },
};
const bad = {
	id: 'bad',
	title: 'Bad thing',
	tell: 'It says so.',
	condition: 'invalid-request',
	verdict: { action: 'fix', actor: 'caller', because: 'It is bad.', source: 'docs' },
};
const signatures = signaturesOf(
	catalogueOf({
		429: anEntry({ kind: 'status', code: undefined, status: [429], verdict, cases: [limit, bad] }),
		too_many: anEntry({ code: 'TOO_MANY', status: [429], verdict, cases_from: '429', aliases: ['much_too_many'] }),
		bad_thing: anEntry({ messages: [{ template: 'The {thing} is bad', source: 'docs' }] }),
	}),
);

test('what travels unpacks to what was packed', () => {
	expect(unpack(JSON.parse(JSON.stringify(pack(signatures))))).toEqual(signatures);
});

test('what follows from the id, and cases that are shared, do not travel', () => {
	const sent = pack(signatures).entries;
	expect(sent.map(({ id, cases, casesOf }) => ({ id, cases: cases?.length, casesOf }))).toEqual([
		{ id: 'acme/429', cases: 2, casesOf: undefined },
		{ id: 'acme/bad_thing', cases: undefined, casesOf: undefined },
		{ id: 'acme/too_many', cases: undefined, casesOf: 'acme/429' },
	]);
	expect(sent.map(({ otherNames }) => otherNames)).toEqual([undefined, undefined, ['much_too_many']]);
	for (const entry of sent) expect(Object.keys(entry)).not.toEqual(expect.arrayContaining(['url']));
});
