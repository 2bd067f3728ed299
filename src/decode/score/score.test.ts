import { describe, expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { signaturesOf } from '../../signatures/build.ts';
import { createDecoder } from '../decode.ts';
import { createReader } from '../read/read.ts';
import { providerWeights } from '../weights.ts';
import { createScorer } from './score.ts';

const provider = acme({
	formats: [
		{
			id: 'object',
			title: 'Object',
			transport: ['http'],
			language: 'json',
			shape: '{}',
			paths: { code: 'error.status', message: 'error.message' },
			source: 'docs',
		},
	],
	sdks: [
		{
			package: 'acme-sdk',
			registry: 'npm',
			language: 'TypeScript',
			namespace: 'acme',
			version: '1.0.0',
			classes: { 404: 'NotFoundError' },
			source: 'docs',
		},
	],
});
const catalogue = catalogueOf(
	{
		not_found: anEntry({ code: 'NOT_FOUND', status: [404] }),
		aborted: anEntry({ code: 'ABORTED', grpc: 'ABORTED', status: [] }),
		expired: anEntry({ code: 'EXPIRED', status: [410] }),
		bad_thing: anEntry({ messages: [{ template: 'The thing that you sent is bad in every way', source: 'docs' }] }),
		'404': anEntry({ kind: 'status', code: undefined, status: [404] }),
	},
	{ providers: [{ id: 'acme', data: provider }] },
);
const signatures = signaturesOf(catalogue);
const decode = createDecoder(signatures);
const kindsOf = (paste: string) => decode(paste).matches[0]?.reasons.map(({ kind }) => kind);

describe('a code at a key called status is a code', () => {
	const body = '{"error":{"code":404,"message":"No.","status":"NOT_FOUND"}}';

	test('it counts beside the HTTP status, not instead of it', () => {
		expect(kindsOf(`https://api.acme.example/v1/do ${body}`)).toEqual(['key', 'status']);
	});

	test('it is more than a status alone, which names nobody', () => {
		expect(decode('request failed, status: EXPIRED').outcome).toBe('ambiguous');
		expect(decode('HTTP/1.1 404').outcome).toBe('unknown');
	});
});

test('a class that the SDK of today no longer has tells the provider by its package', () => {
	expect(decode('acme.error.LongGoneError: HTTP status 404')).toMatchObject({ provider: 'acme', statuses: [404] });
	expect(decode('other.error.LongGoneError: HTTP status 404').provider).toBeUndefined();
});

test('of providers that a message fits alike, one with a page of a code for it comes first', () => {
	const messages = [{ template: 'Two providers know the words of this message', source: 'docs' }];
	const both = catalogueOf(
		{},
		{
			providers: ['acme', 'zeta'].map((id) => ({ id, data: provider })),
			entries: [
				{ id: 'acme/404', data: anEntry({ kind: 'status', code: undefined, status: [404], messages }) },
				{ id: 'zeta/zzz', data: anEntry({ code: 'ZZZ', status: [404], messages }) },
			],
		},
	);
	const { matches } = createDecoder(signaturesOf(both))('Two providers know the words of this message');
	expect(matches.map(({ entry }) => entry.id)).toEqual(['zeta/zzz', 'acme/404']);
});

describe('each kind of evidence is told as what it is', () => {
	test.each([
		['a class', 'acme.NotFoundError', 'acme/404', ['class']],
		['a status', 'api.acme.example: status 404', 'acme/404', ['status']],
		['a message', 'api.acme.example: The thing that you sent is bad in every way', 'acme/bad_thing', ['message']],
		['an identifier', 'api.acme.example said bad_thing', 'acme/bad_thing', ['word']],
	])('%s', (_what, paste, id, kinds) => {
		expect(decode(paste).matches[0]?.entry.id).toBe(id);
		expect(kindsOf(paste)).toEqual(kinds);
	});

	test('with its value, weight and place in the paste', () => {
		const paste = 'POST https://api.acme.example/v1/do\n{"error":{"status":"NOT_FOUND"}}';
		const [reason] = decode(paste).matches[0]?.reasons ?? [];
		expect(reason).toMatchObject({ kind: 'key', key: 'status', value: 'NOT_FOUND' });
		expect(reason?.weight).toBeGreaterThan(0);
		expect(paste.slice(reason?.start, reason?.end)).toBe('NOT_FOUND');
	});
});

test('a code names its provider as much on the exact path of the format as elsewhere, and a gRPC status less', () => {
	const [read, score] = [createReader(signatures), createScorer(signatures)];
	const providerScore = (paste: string) => score(read(paste)).providers.get('acme');
	expect(providerScore('{"error":{"status":"EXPIRED"}}')).toBe(providerWeights.code);
	expect(providerScore('request failed, status: EXPIRED')).toBe(providerWeights.code);
	expect(providerScore('StatusCode.ABORTED')).toBe(providerWeights.grpc);
});

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'])(
	'%s is a word like any other, not something that every object has',
	(word) => {
		for (const paste of [`TypeError: acme is not a ${word}`, `acme.${word}`, `acme.X${word}`, `&${word};`, `{"${word}":"${word}"}`])
			expect(decode(paste).matches).toEqual([]);
	},
);
