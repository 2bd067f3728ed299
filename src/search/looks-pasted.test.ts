import { expect, test } from 'vitest';
import { looksPasted, queryOf } from './looks-pasted.ts';

test.each([
	['which of these should I retry at xAI when it is busy or over its limit?', false],
	['how do 401 and 403 differ at X and xAI for somebody who asks?', false],
	['what does Error: 429 {"error":"too many"} mean', true],
	['the server said that my request could not be handled because of load', true],
])('%s: pasted %s', (text, pasted) => {
	expect(looksPasted(text)).toBe(pasted);
});

test('a paste of nobody is searched for by its identifiers and words, each once', () => {
	expect(queryOf('HTTP 418: teapot_error, teapot_error! The kettle is on.')).toBe('HTTP 418 teapot_error kettle');
});
