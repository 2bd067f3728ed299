import { describe, expect, test } from 'vitest';
import { signaturesOf } from '../../src/signatures/build.ts';
import { searchTexts } from '../../src/signatures/search-texts.ts';
import { all } from './catalogue.ts';
import { createDecoder } from '../../src/decode/decode.ts';
import { createFind } from '../../src/search/find.ts';
import { createSearch } from '../../src/search/search.ts';

// The real content, since what comes first is a matter of all that can be found.
const signatures = signaturesOf(all);
const find = createFind(createDecoder(signatures), createSearch(signatures, searchTexts(all)));
const first = (query: string) => find(query).results[0]?.document.url;

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
		['openai.error.AuthenticationError: something empty', '/openai/401/'],
		['daily limit exceeded', '/condition/usage-cap-reached/'],
	])('%s', (query, url) => {
		expect(first(query)).toBe(url);
	});
});

test('a status that the provider does not have is said, with what is near', () => {
	const { notices, results } = find('groq 529').answer;
	expect(notices).toEqual(['Groq documents no status 529.']);
	expect(results.slice(0, 3).map(({ document }) => document.url)).toContain('/status/529/');
});
