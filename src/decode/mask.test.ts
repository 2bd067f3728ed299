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
	// Support asks for ids of organizations, teams, projects and requests.
	'Rate limit reached for model `llama-4` in organization `org_01hrsvc1b8ey0anvbgha0xckf2` on tokens per minute',
	'Rate limit reached for gpt-4.1 in organization org-Xy12Zw34Vu56Ts78Rq90Po12 on tokens',
	'Too many requests for team 0a1b2c3d-4e5f-6789-abcd-ef0123456789 and model grok-4',
	'project proj_Ab12Cd34Ef56Gh78 does not have access; workspace wrkspc_01Jk2Lm3Np4Qr5St6',
	'anthropic-organization-id: 1f2e3d4c-5b6a-7988-9a0b-1c2d3e4f5a6b',
	"Quota exceeded for consumer projects/987654321098, 'project_number:123456789012'",
	'x-request-id: 9fK2mQ7pL1wE8rT5yU3iO6aS4dF0gH7jZxC, "request_id":"req_011CSHoEeqs5C35K2UUqR7FyAbCdEf"',
	'"id":"chatcmpl-BxYz1AbC2dEf3GhI4jKl5MnO6pQr7StU"',
	'cf-ray: 8f1a2b3c4d5e6f70-FRA x-amzn-trace-id: Root=1-67891233-abcdef012345678912345678',
	'sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
	'commit 1e4ece8d3c1f2b9a7e6d5c4b3a2918f7e6d5c4b3 of meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8',
	'Chrome/120.0.0.0 connected to 127.0.0.1:11434, 0.0.0.0 and ::1 at 2026-11-28T05:29:36.123Z',
	'"created":1732771776,"tweet_id":"1234567890123456789","max_tokens":100000, total 4111111111111112',
	'hf_hub_download() from scikit-learn 1.5.2, sk-learn-1.2.3-py310',
	'api_key=api_key, token=self.token, apiKey: process.env.OPENAI_API_KEY, api_key: str, password: Field required',
	'Incorrect API key provided: sk-proj-***abcd. You can find your API key at https://platform.openai.com/account/api-keys.',
	'contact support@groq.com or git@github.com:org/repo.git',
	'/home/runner/work/app/app/index.js, /Users/runner/x, https://example.com/home/page',
	'Unexpected token < in JSON at position 0, next_token=7140dibdnow9c7btw3w29grvxfcgvpb9n9coehpk7xz5i',
	'-----BEGIN CERTIFICATE-----',
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

test('what was masked is told by kind and count', () => {
	const text = 'OPENAI_API_KEY=sk-proj-a1B2c3D4e5F6g7H8i9J0, from jane@mail.example.com to bo@mail.example.com';
	expect(mask(text)).toEqual({
		text: 'OPENAI_API_KEY=•••, from ••• to •••',
		kinds: [
			{ kind: 'OpenAI key', count: 1 },
			{ kind: 'e-mail address', count: 2 },
		],
	});
	expect(mask('429').kinds).toEqual([]);
});

test('a masked text holds nothing to mask', () => {
	const { text } = mask(secrets.map(({ paste }) => paste).join('\n'));
	expect(mask(text)).toEqual({ text, kinds: [] });
});
