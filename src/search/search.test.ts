import { beforeAll, describe, expect, test } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { searchTexts } from '../signatures/search-texts.ts';
import { signaturesOf } from '../signatures/build.ts';
import { loadFromDisk } from '../load/disk.ts';
import { looksPasted } from './looks-pasted.ts';
import { createSearch, type Search } from './search.ts';

let search: Search;
beforeAll(() => {
	const all = buildCatalogue(loadFromDisk(process.cwd()).records);
	search = createSearch(signaturesOf(all), searchTexts(all));
});
const first = (query: string) => search(query).results[0]?.document.url;

describe('what is named comes first', () => {
	test.each([
		['groq 429', '/groq/429/'],
		['429', '/status/429/'],
		['MISSING_REQUIRED_FIELD', '/ai-api/missing_required_field/'],
		['missing_required_field', '/ai-api/missing_required_field/'],
		['missing-required-field', '/ai-api/missing_required_field/'],
		['official-client-forbidden', '/x/official-client-forbidden/'],
		['x-rate-limit-limit', '/x/#rate-limit-headers'],
		['groq.RateLimitError', '/groq/429/'],
		['flex tier capacity', '/groq/498/'],
		['deferred completion', '/xai/202/'],
		['https://api.twitter.com/2/problems/usage-capped', '/x/usage-capped/'],
		['twitter error 88', '/x/code-88/'],
		['error 429 grok', '/xai/429/'],
		['grok vs groq', '/groq/#groq-is-not-grok'],
		['gRPC RESOURCE_EXHAUSTED grok', '/xai/grpc-resource-exhausted/'],
		['tool_use_faild', '/groq/tool_use_failed/'],
		['rate_limit_exceeded', '/condition/rate-limited/'],
		['RATE_LIMIT_EXCEEDED', '/ai-api/rate_limit_exceeded/'],
		['404 model not found', '/status/404/'],
		['model not found', '/condition/model-not-found/'],
		['openai.AuthenticationError', '/openai/401/'],
		['gpt-4o 429', '/openai/429/'],
		['claude 529', '/anthropic/529/'],
		['gemini rate limit headers', '/gemini/#rate-limit-headers'],
		['where is the request id groq', '/groq/#request-id'],
		['is x.ai down', '/xai/#service-status'],
		['which of these should I retry at xAI?', '/xai/'],
		['how do 401 and 403 differ at X and xAI?', '/compare/statuses/?p=x,xai&q=401,403'],
		['where is the request id at Groq?', '/groq/#request-id'],
		['what does Groq send when one request is larger than the limit?', '/groq/#larger-than-the-limit'],
	])('%s', (query, url) => {
		expect(first(query)).toBe(url);
	});
});

test.each([
	['which of these should I retry at xAI when it is busy or over its limit?', false],
	['how do 401 and 403 differ at X and xAI for somebody who asks?', false],
	['what does Error: 429 {"error":"too many"} mean', true],
	['the server said that my request could not be handled because of load', true],
])('%s: pasted %s', (text, pasted) => {
	expect(looksPasted(text)).toBe(pasted);
});

describe('what is not documented is said', () => {
	test('a status that the provider does not have, with what is near', () => {
		const { notices, results } = search('groq 529');
		expect(notices).toEqual(['Groq documents no status 529.']);
		expect(results.slice(0, 3).map(({ document }) => document.url)).toContain('/status/529/');
	});

	test('a code that nobody has', () => {
		expect(search('frobnicate_not_found').notices).toEqual(['"frobnicate_not_found" is not a code that Errdex knows.']);
	});

	test('a known code raises no notice', () => {
		expect(search('tool_use_failed').notices).toEqual([]);
	});
});

test('filters narrow the results', () => {
	const { results } = search('rate limit', { provider: 'x', kind: 'code', verdict: 'wait' });
	expect(results.length).toBeGreaterThan(0);
	for (const { document } of results) expect(document).toMatchObject({ provider: 'x', kind: 'code' });
});

test('an empty or odd query finds nothing and does not throw', () => {
	for (const query of ['', '   ', '"', '{}', '((((', '\u0000', '%%%']) expect(search(query).results.length).toBeLessThan(31);
	expect(search('').results).toEqual([]);
});
