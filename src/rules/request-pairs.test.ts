import { describe, expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { requestPairs } from './request-pairs.ts';

const address = 'https://api.acme.example/v1/do';
const sound = {
	label: 'Wrong number',
	wrong: `POST ${address}\nAuthorization: Bearer <ACME_KEY>\n\n{"a": 2}`,
	right: `POST ${address}\nAuthorization: Bearer <ACME_KEY>\n\n{"a": 1}`,
	why: 'The number is too large.',
	source: 'docs',
};
const stop = { action: 'stop', actor: 'account', because: 'So.', source: 'docs' };
const fix = { ...stop, action: 'fix', actor: 'caller' };
const depends = {
	verdict: { action: 'depends', because: 'Look.', source: 'docs' },
	cases: [
		{ id: 'mendable', title: 'Mendable', tell: 'See.', condition: 'none', verdict: fix },
		{ id: 'lost', title: 'Lost', tell: 'See.', condition: 'none', verdict: stop },
	],
};
const problemsOf = (over: object, entry: object = {}) =>
	requestPairs(catalogueOf({ bad_thing: anEntry({ requests: [{ ...sound, ...over }], ...entry }) })).map(
		({ file, path, message }) => `${file} ${path.join('.')}: ${message}`,
	);

test('a sound pair has no problem, and a breach names file, field and remedy', () => {
	expect(problemsOf({})).toEqual([]);
	expect(problemsOf({ right: sound.wrong })).toEqual([
		'content/providers/acme/errors/bad_thing.yaml requests.0.right: the same as wrong; write what mends it',
	]);
});

test('a pair belongs to a verdict that a change of the request mends', () => {
	expect(problemsOf({}, { verdict: stop })).toEqual([expect.stringContaining('requests.0: the verdict is stop')]);
	expect(problemsOf({}, depends)).toEqual([expect.stringContaining('add case: one of mendable, lost')]);
	expect(problemsOf({ case: 'lost' }, depends)).toEqual([expect.stringContaining('the verdict is stop')]);
	expect(problemsOf({ case: 'mendable' }, depends)).toEqual([]);
});

describe('a request can be sent as it stands', () => {
	test.each([
		['no request line', `${address}\n\n{"a": 2}`, 'is no request line'],
		['a header without a value', `POST ${address}\nAuthorization\n\n{"a": 2}`, '"Authorization" is no header'],
		['a key', `POST ${address}\nx-api-key: sk-abcdefghijklmnopqrst\n\n{"a": 2}`, 'what looks like a key'],
		['a bearer token', `POST ${address}\nAuthorization: Bearer abcdefghijklmnopqrstuv\n\n{"a": 2}`, 'what looks like a key'],
		['too many lines', `POST ${address}\n\n[${'1,\n'.repeat(13)}1]`, '16 lines; leave out'],
		['a long line', `POST ${address}\n\n{"a": "${'x'.repeat(100)}"}`, 'a line of 109 characters'],
	])('%s', (_, wrong, message) => {
		const [first = '', ...others] = problemsOf({ wrong });
		expect(first).toContain('requests.0.wrong: ');
		expect(first).toContain(message);
		expect(others).toEqual([]);
	});
});

test('only a wrong address may lead elsewhere, and the host of a region is the provider', () => {
	const at = (url: string, body: string) => `POST ${url}\n\n${body}`;
	const elsewhere = 'https://api.acme.example.evil.example/v1/do';
	expect(problemsOf({ wrong: at(elsewhere, '{"a": 2}'), right: at(elsewhere, '{"a": 1}') })).toEqual([
		expect.stringContaining('requests.0.wrong: the address is below none of the base_urls of acme: https://api.acme.example/v1'),
		expect.stringContaining('requests.0.right: the address'),
	]);
	expect(problemsOf({ right: at('https://api.acme.example/v10/do', '{"a": 1}') })).toEqual([expect.stringContaining('requests.0.right')]);
	expect(problemsOf({ right: at('https://eu.api.acme.example/v1/do', '{"a": 1}') })).toEqual([]);
});

test('a body is JSON, unless its type says otherwise or broken JSON is the error', () => {
	const broken = `POST ${address}\n\n{a: 2}`;
	expect(problemsOf({ wrong: broken })).toEqual([expect.stringContaining('or write malformed: true when that is the error')]);
	expect(problemsOf({ wrong: broken, malformed: true })).toEqual([]);
	expect(problemsOf({ malformed: true })).toEqual([expect.stringContaining('requests.0.malformed: the body of wrong can be read')]);
	expect(problemsOf({ right: broken })).toEqual([expect.stringContaining('requests.0.right: the body is no JSON')]);
	expect(problemsOf({ wrong: `POST ${address}\nContent-Type: application/x-www-form-urlencoded\n\na=2` })).toEqual([]);
});
