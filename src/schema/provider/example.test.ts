import { expect, test } from 'vitest';
import { acme } from '../../../tests/fixtures/catalogue.ts';

const call = { method: 'POST', path: '/do', source: 'docs' };
const own = [{ scheme: 'x-api-key: <key>', source: 'docs' }];
const format = { id: 'event', title: 'Event', transport: ['stream'], language: 'json', shape: '{}', paths: {}, source: 'docs' };

test('a bearer token is the usual key', () => {
	expect(acme({ example: call }).example.key).toEqual({ header: 'Authorization', prefix: 'Bearer' });
});

test.each([
	['a key that auth sends otherwise', { auth: own, example: call }, /x-api-key: <key>.*write its header and prefix here/],
	[
		'a header of its own with a prefix',
		{ auth: own, example: { ...call, key: { header: 'x-api-key', prefix: 'Bearer' } } },
		/carries the key alone/,
	],
	['Authorization without a prefix', { example: { ...call, key: { header: 'Authorization' } } }, /needs a prefix/],
	['a stream of no kind', { example: call, formats: [format] }, /in which events the call streams/],
	['a kind of stream without a stream', { example: { ...call, streams: 'responses' } }, /no format has transport: stream/],
	['a header value that a literal would have to escape', { example: { ...call, headers: { 'x-a': "it's" } } }, /x-a/],
])('%s is refused', (_, over, message) => {
	expect(() => acme(over)).toThrow(message);
});

test('what agrees is taken', () => {
	const { example } = acme({ auth: own, example: { ...call, key: { header: 'x-api-key' }, streams: 'messages' }, formats: [format] });
	expect(example).toMatchObject({ key: { header: 'x-api-key' }, streams: 'messages' });
});
