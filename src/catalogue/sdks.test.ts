import { expect, test } from 'vitest';
import { acme } from '../../tests/fixtures/catalogue.ts';
import { howOften, raisedBy, readsOf, retriesOf, type Sdk } from './sdks.ts';

const sdkOf = (over: object): Sdk => {
	const sdk = { package: 'acme', registry: 'npm', language: 'TypeScript', version: '1.0.0', source: 'docs', ...over };
	return acme({ sdks: [sdk] }).sdks[0] as Sdk;
};

test('a status that is sent again without a class of its own gets a row', () => {
	const sdk = sdkOf({
		namespace: 'Acme',
		classes: { '400': 'BadRequest', '5xx': 'ServerError', default: 'ApiError', cut: 'TypeError' },
		retries: { default: 2, on: ['408', '5xx'], obeys: [] },
	});
	expect(raisedBy(sdk)).toEqual([
		{
			title: 'Retried automatically, 2 times',
			rows: [
				{ what: '408', name: 'Acme.ApiError', again: true },
				{ what: '5xx', name: 'Acme.ServerError', again: true },
			],
		},
		{
			title: 'Not retried',
			rows: [
				{ what: '400', name: 'Acme.BadRequest', again: false },
				{ what: 'Any other status', name: 'Acme.ApiError', again: false },
				{ what: 'Response cut off', name: 'TypeError', again: false },
			],
		},
	]);
	expect([408, 503, 400].map((status) => retriesOf(sdk, status))).toEqual(['2 times', '2 times', 'no']);
});

test('retries that depend on no status are named, and unknown ones are not called no', () => {
	const grpc = sdkOf({ classes: { default: 'grpc.RpcError' }, retries: { default: 4, on: ['UNAVAILABLE'], obeys: [] } });
	expect(raisedBy(grpc).map((group) => group.title)).toEqual(['Retried 4 times, only for UNAVAILABLE']);
	expect(raisedBy(sdkOf({ classes: { default: 'E' } })).map((group) => group.title)).toEqual(['Retries not stated']);
});

test('an SDK that counts time and not tries says so', () => {
	const patient = sdkOf({ classes: { '503': 'Busy' }, retries: { default: null, keeps_on: 3600, on: ['5xx'], obeys: [] } });
	expect(howOften(patient)).toBe('for up to 60 minutes');
	expect(raisedBy(patient).map((group) => group.title)).toEqual(['Retried automatically, for up to 60 minutes']);
	expect([503, 429].map((status) => retriesOf(patient, status))).toEqual(['for up to 60 minutes', 'no']);
});

test('a code that the error does not hold is named as lost', () => {
	expect(readsOf(sdkOf({ classes: {}, reads: { message: ['err.error'] } }))).toEqual([
		{ what: 'code', where: [] },
		{ what: 'message', where: ['err.error'] },
	]);
});
