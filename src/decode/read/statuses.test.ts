import { expect, test } from 'vitest';
import { readStatuses } from './statuses.ts';

test.each([
	['POST https://api.acme.example/v1/do 429 (Too Many Requests)', ['429']],
	['app.js:12 GET https://api.acme.example/v1/models?limit=100 401', ['401']],
	['127.0.0.1 - - "POST /v1/do HTTP/1.1" 503', ['503']],
	['POST /v1/do 529', ['529']],
	['it fails with a 403 error', ['403']],
	['POST https://api.acme.example/v1/do took 429 ms', []],
	['GET https://api.acme.example/v1/items 100 items', []],
	['see page 404 of the book', []],
])('%s', (text, statuses) => {
	expect(readStatuses(text).map(({ value }) => value)).toEqual(statuses);
});
