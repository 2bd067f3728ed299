import { expect, test } from 'vitest';
import { known } from '../../tests/fixtures/known.ts';
import { entryNamed, providerPage } from './named.ts';

test.each([
	['groq', 'RATE-LIMIT-EXCEEDED', '', '/groq/rate_limit_exceeded/'],
	['twitter', 'code_453', '', '/x/code-453/'],
	['api.x.com', '/2/problems/usage-capped', '', '/x/usage-capped/'],
	['groq', '', '429', '/groq/429/'],
	['groq', 'nothing-like-it', '', undefined],
	['nobody', '429', '429', undefined],
	['constructor', 'toString', '429', undefined],
	['groq', 'valueOf', '', undefined],
])('%s %s %s is at %s', (provider, code, status, url) => {
	expect(entryNamed(provider, code, status, known)?.url).toBe(url);
});

test('a provider under another of its names', () => {
	expect([providerPage('Grok', known), providerPage('hasOwnProperty', known)]).toEqual(['/xai/', undefined]);
});
