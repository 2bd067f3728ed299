import { expect, test } from 'vitest';
import { known } from '../../tests/fixtures/known.ts';
import { nearAddress, providerNear } from './near-address.ts';

test.each([
	['groq', 'groq'],
	['Grok', 'xai'],
	['gorq', 'groq'],
	['opnai', 'openai'],
	['api.x.con', 'x'],
	['y', undefined],
	['azure', undefined],
	['constructor', undefined],
])('%s is %s', (name, id) => {
	expect(providerNear(name, known)).toBe(id);
});

test.each([
	['gorq', 'rate_limit_exceded', ['/groq/rate_limit_exceeded/', '/groq/']],
	['groq', '404', ['/groq/model_not_found/', '/status/404/', '/groq/']],
	['groq', 'rate_of_exchange', ['/groq/']],
	['azure', '429', ['/status/429/']],
	['azure', 'usage-capped', ['/x/usage-capped/']],
	['azure', 'limit', []],
])('near /%s/%s/ is %j', (provider, code, urls) => {
	expect(nearAddress(provider, code, known).map(({ url }) => url)).toEqual(urls);
});
