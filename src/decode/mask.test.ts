import { describe, expect, test } from 'vitest';
import { secrets } from '../../tests/fixtures/secrets.ts';
import { createMask, mask as generalMask } from './mask.ts';

const { findSecrets, mask } = createMask([{ keyPrefixes: ['gsk_'] }, { keyPrefixes: [] }, { keyPrefixes: ['xai-', 'AQ.'] }]);

describe('secrets are masked', () => {
	test.each(secrets)('$kind', ({ paste, secret }) => {
		expect(paste).toContain(secret);
		expect(mask(paste).text).not.toContain(secret);
	});
});

test('a key of a provider is masked by what the data say that it starts with', () => {
	const paste = 'the key acme.1_Ab12Cd34Ef56 is not valid';
	expect(generalMask(paste).text).toBe(paste);
	expect(createMask([{ keyPrefixes: ['acme.1_'] }]).mask(paste).text).toBe('the key ••• is not valid');
	expect(createMask([{ keyPrefixes: ['acme.1_'] }]).mask('acmeX1_Ab12Cd34Ef56').text).toBe('acmeX1_Ab12Cd34Ef56');
});

test.each([
	'{"error":{"message":"Invalid API Key","type":"invalid_request_error","code":"invalid_api_key"}}',
	'Rate limit reached for model `llama-3.3-70b-versatile` on tokens per minute (TPM): Limit 12000, Used 4437, Requested 9854. Please try again in 11.455s.',
	'https://api.x.com/2/problems/not-authorized-for-resource',
	'The api_key client option must be set either by passing api_key to the client or by setting the GROQ_API_KEY environment variable',
	'[custom_components.xai_conversation] xai_sdk.errors.RateLimitError',
])('an ordinary error keeps its words: %s', (text) => {
	expect(mask(text).text).toBe(text);
});

test('the text around a secret stays', () => {
	expect(mask('Authorization: Bearer gsk_abcdefghijklmnop1234 failed').text).toBe('Authorization: Bearer ••• failed');
});

test('places are in order and do not overlap', () => {
	const found = findSecrets(secrets.map(({ paste }) => paste).join('\n'));
	found.slice(1).forEach((secret, index) => {
		expect(secret.start).toBeGreaterThan(found[index]?.end ?? 0);
	});
});
