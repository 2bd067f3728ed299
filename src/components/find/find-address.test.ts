import { beforeEach, expect, test, vi } from 'vitest';
import { known } from '../../../tests/fixtures/known.ts';
import { pack } from '../../signatures/pack.ts';
import { entryNamed, providerPage, segmentsOf } from './find-address.ts';

beforeEach(() => {
	const { providers, entries, places, meanings, others } = known;
	const sent = JSON.stringify(pack({ providers, entries, places, meanings, others }));
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(sent)));
});

test('a path that is no valid encoding is read as it stands', () => {
	expect(segmentsOf('/groq/a%20b/100%/')).toEqual(['groq', 'a b', '100%']);
});

test.each([
	['groq', 'RATE-LIMIT-EXCEEDED', '', '/groq/rate_limit_exceeded/'],
	['twitter', 'code_453', '', '/x/code-453/'],
	['api.x.com', '/2/problems/usage-capped', '', '/x/usage-capped/'],
	['groq', '', '429', '/groq/429/'],
	['groq', 'nothing-like-it', '', undefined],
	['nobody', '429', '429', undefined],
	['constructor', 'toString', '429', undefined],
	['groq', 'valueOf', '', undefined],
])('%s %s %s is at %s', async (provider, code, status, url) => {
	expect((await entryNamed(provider, code, status))?.url).toBe(url);
});

test('a provider under another of its names', async () => {
	expect([await providerPage('Grok'), await providerPage('hasOwnProperty')]).toEqual(['/xai/', undefined]);
});
