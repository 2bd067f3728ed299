import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder } from '../../src/decode/decode.ts';
import { signaturesOf } from '../../src/signatures/build.ts';
import { all } from './catalogue.ts';

const decode = createDecoder(signaturesOf(all));

const groq429 =
	'{"error":{"message":"Rate limit reached for model `llama-4` in organization `org_01abcdefgh` service tier `on_demand` on tokens per day (TPD): Limit 100000, Used 97050, Requested 3619. Please try again in 9m38.016s. Need more tokens? Upgrade to Dev Tier today at https://console.groq.com/settings/billing","type":"tokens","code":"rate_limit_exceeded"}}';

describe('one error in many forms is one entry', () => {
	test.each([
		['JSON body', groq429],
		['curl -i', `HTTP/2 429\r\nretry-after: 579\r\ncontent-type: application/json\r\nx-request-id: req_01abc\r\n\r\n${groq429}`],
		['escaped once', JSON.stringify(groq429)],
		['escaped twice', JSON.stringify(JSON.stringify(groq429))],
		['Python repr', `groq.RateLimitError: Error code: 429 - ${groq429.replaceAll('"', "'")}`],
		['wrapped over lines', groq429.replace(/(.{40})/g, '$1\n    ')],
		['cut off', groq429.slice(0, 260)],
		[
			'the sentence alone',
			'Rate limit reached for model `x` in organization `y` service tier `on_demand` on tokens per day (TPD): Limit 5, Used 5, Requested 1. Please try again in 2s. Need more tokens? Upgrade to Dev Tier today at https://console.groq.com/settings/billing',
		],
		['inside LiteLLM', `litellm.RateLimitError: RateLimitError: OpenAIException - Error code: 429 - ${groq429}`],
		['with colours', `\u001b[31m${groq429.replaceAll(' ', '\u001b[0m \u001b[31m')}\u001b[0m`],
		['HTML escaped', groq429.replaceAll('"', '&quot;')],
		['in a log', `2026-11-22 10:00:00,123 ERROR worker[17] request failed after 3 tries: ${groq429} (elapsed 429ms)`],
	])('%s', (_form, paste) => {
		const { outcome, matches, provider } = decode(paste);
		expect(matches[0]?.entry.id).toBe('groq/rate_limit_exceeded');
		expect(outcome).toBe('known');
		expect(provider).toBe('groq');
	});
});

describe('a long paste is read at both ends', () => {
	const lines = {
		prose: 'a line of a log that says nothing\n',
		statuses: '10:00:00 GET https://example.com/items returned status=200 code=0 in 12 ms\n',
		keys: '{"level":"info","status":200,"type":"access","name":"worker","reason":"done"}\n',
		hosts: 'asked groq.com for groq.com\n',
	};
	test.each(Object.entries(lines))('an error at the end of 5 MB of %s is found, and the cut is told', (_name, line) => {
		const log = line.repeat(5_000_000 / line.length);
		const paste = `${log}groq.RateLimitError: Error code: 429 - ${groq429}\n`;
		const { matches, cut } = decode(paste);
		expect(matches[0]?.entry.id).toBe('groq/rate_limit_exceeded');
		expect(cut?.of).toBe(paste.length);
		expect(decode(`${groq429}\n${log}`).matches[0]?.entry.id).toBe('groq/rate_limit_exceeded');
	});
	test.each(Object.entries(lines))('a bare code after many lines of %s is read at its key', (_name, line) => {
		const log = line.repeat(40_000 / line.length);
		const { matches, statuses } = decode(`${log}POST https://api.groq.com/v1 returned 498\n{"error":{"code":"tool_use_failed"}}`);
		expect(statuses).toContain(498);
		expect(matches.find(({ entry }) => entry.id === 'groq/tool_use_failed')?.reasons[0]).toMatchObject({ kind: 'key', key: 'code' });
	});
	test('a text that was read whole tells no cut', () => {
		expect(decode(groq429).cut).toBeUndefined();
	});
});

describe('what the paste tells is read', () => {
	test('the wait from the sentence', () => {
		expect(decode(groq429).wait).toEqual({ seconds: 578.016, from: { kind: 'sentence' } });
	});
	test('a header outweighs the sentence', () => {
		expect(decode(`HTTP/1.1 429\nretry-after: 7\n\n${groq429}`).wait).toEqual({
			seconds: 7,
			from: { kind: 'header', name: 'retry-after' },
		});
	});
	test.each([
		['try again in 6m0s', 'Rate limit reached for x. Please try again in 6m0s.', 360],
		['retryDelay', '{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34s"}', 34],
		['the text form of gRPC', 'retry_delay {\n  seconds: 57\n}', 57],
		[
			'milliseconds since 1970',
			'date: Sun, 22 Nov 2026 10:00:00 GMT\n{"X-RateLimit-Remaining":"0","X-RateLimit-Reset":"1795341660000"}',
			60,
		],
		[
			'a reset as a date, of the limit that is used up',
			'date: Sun, 22 Nov 2026 10:00:00 GMT\nanthropic-ratelimit-requests-remaining: 0\nanthropic-ratelimit-requests-reset: 2026-11-22T10:00:30Z',
			30,
		],
		['a sentence over two lines of a box', 'Please try │\n│ again in 1.984s.', 1.984],
		['the provider, not the schedule of a client', 'Retrying in 2000ms (attempt 3/4)\nYour quota will reset after 20s.', 20],
		['the schedule of a client where nothing else tells', 'Retrying in 4 seconds (attempt 4/10)', 4],
	])('the wait from %s', (_form, text, seconds) => {
		expect(decode(`429 {"error":{"code":"rate_limit_exceeded"}} api.openai.com\n${text}`).wait?.seconds).toBe(seconds);
	});
	test.each([
		['request-id: req_011CQabcdefgh', 'req_011CQabcdefgh'],
		['mistral-correlation-id: 0195abcd-1234-7abc', '0195abcd-1234-7abc'],
		['x-ds-trace-id: 3f2a1b', '3f2a1b'],
		['{"id":"gen-1741234567-AbCdEf"}', 'gen-1741234567-AbCdEf'],
		['(request_id: 12345678-aaaa)', '12345678-aaaa'],
	])('the request id from %s', (text, id) => {
		expect(decode(`429 {"error":{"code":"rate_limit_exceeded"}} api.openai.com\n${text}`).facts).toContainEqual({
			name: 'request-id',
			value: id,
		});
	});
	test('a reset time counts from the date of the answer', () => {
		const paste =
			'HTTP/1.1 429\ndate: Sun, 22 Nov 2026 10:00:00 GMT\nx-rate-limit-reset: 1795342500\n\n{"errors":[{"code":88,"message":"Rate limit exceeded"}]} from https://api.twitter.com/1.1/statuses/update.json';
		const since = Date.parse('2026-11-22T10:00:00Z');
		expect(decode(paste).wait).toEqual({ seconds: 900, from: { kind: 'header', name: 'x-rate-limit-reset' }, since });
	});
	test('limit, used, requested, model, request id', () => {
		const facts = Object.fromEntries(decode(`x-request-id: req_01abc\n${groq429}`).facts.map(({ name, value }) => [name, value]));
		expect(facts).toMatchObject({ limit: '100000', used: '97050', requested: '3619', model: 'llama-4', 'request-id': 'req_01abc' });
	});
	test.each(['None', 'null', 'undefined', 'nil', '""'])('a param of %s is no fact', (nothing) => {
		const paste = `openai.BadRequestError: Error code: 400 - {'error': {'code': 'model_not_found', 'param': ${nothing}, 'model': 'gpt-9'}}`;
		expect(decode(paste).facts).toEqual([{ name: 'model', value: 'gpt-9' }]);
	});
	test('reasons point at the words of the paste', () => {
		const paste = `some log before: ${groq429}`;
		const [first] = decode(paste).matches;
		const marked = first?.reasons.map(({ start, end }) => paste.slice(start, end)) ?? [];
		expect(marked).toContain('rate_limit_exceeded');
	});
	test('behind a letter that is longer in lower case, too', () => {
		const paste = `İİİ some log before: ${groq429}`;
		const [first] = decode(paste).matches;
		const message = first?.reasons.find(({ kind }) => kind === 'message');
		expect(paste.slice(message?.start, message?.end)).toMatch(/^Rate limit reached for model /);
	});
});

describe('the provider is the one that answered', () => {
	test('a wrapper is not the provider', () => {
		expect(
			decode(
				"openai.RateLimitError: Error code: 429 - {'error': {'message': 'x', 'code': 'rate_limit_exceeded'}} POST https://api.groq.com/openai/v1/chat/completions",
			).provider,
		).toBe('groq');
	});
	test('a Groq key at xAI is said first', () => {
		const { matches, hints } = decode('400 "Incorrect API key provided: gs***tF. You can obtain an API key from https://console.x.ai."');
		expect(matches[0]?.entry.id).toBe('xai/400');
		expect(hints[0]).toEqual({ kind: 'key-start', value: 'gs', owner: 'groq' });
	});

	test.each([
		['sk-proj-***abcd', []],
		['sk-proj-********************abcd', []],
		['sk-***abcd', []],
		['sk-svcac***abcd', []],
		['sk-aB1c****wxyz', []],
		['sk-ant-***abcd', [{ kind: 'key', value: 'sk-ant-', owner: 'anthropic' }]],
		['gs***abcd', [{ kind: 'key-start', value: 'gs', owner: 'groq' }]],
	])('OpenAI shows the key %s', (key, hints) => {
		const message = `Incorrect API key provided: ${key}. You can find your API key at https://platform.openai.com/account/api-keys.`;
		const error = { message, type: 'invalid_request_error', param: null, code: 'invalid_api_key' };
		const decoded = decode(`Error code: 401 - ${JSON.stringify({ error })}`);
		expect(decoded.provider).toBe('openai');
		expect(decoded.hints).toEqual(hints);
	});

	test.each(['null', 'None', '"null"', "'None'"])('a param of %s is no field', (none) => {
		const { facts } = decode(
			`openai.BadRequestError: Error code: 400 - {'error': {'message': 'x', 'type': 'invalid_request_error', 'param': ${none}, 'code': 'model_not_found'}}`,
		);
		expect(facts.map(({ name }) => name)).not.toContain('field');
	});
	test('its own masked key raises no hint', () => {
		expect(decode('400 "Incorrect API key provided: xa***tF. You can obtain an API key from https://console.x.ai."').hints).toEqual([]);
	});
	test('a body that several providers can send is ambiguous', () => {
		expect(decode('{"error":{"message":"Invalid API Key","type":"invalid_request_error","code":"invalid_api_key"}}').outcome).toBe(
			'ambiguous',
		);
	});
	test('about:blank at X lists what the status can be', () => {
		const { matches } = decode(
			'GET https://api.x.com/2/users/me 403 {"title":"Forbidden","type":"about:blank","status":403,"detail":"Forbidden"}',
		);
		expect(matches.map(({ entry }) => entry.id)).toEqual(expect.arrayContaining(['x/about-blank', 'x/403']));
	});
});

describe('a body says by its places what is code and what is type', () => {
	test.each([
		[
			'a code beats a type',
			'{"error":{"type":"insufficient_quota","code":"project_spend_limit_exceeded"}} api.openai.com',
			'openai/project_spend_limit_exceeded',
		],
		[
			'a type alone is the code',
			'{"type":"error","error":{"type":"not_found_error","message":"model: x"}} api.anthropic.com',
			'anthropic/not_found_error',
		],
		[
			'a provider that has types where others have codes',
			'{"type":"response.failed","response":{"status":"failed","error":{"code":"server_error","message":"x"},"error_type":"server"}} openrouter.ai',
			'openrouter/server',
		],
		['a finish reason', 'claude-x {"delta":{"stop_reason":"refusal"}}', 'anthropic/refusal'],
		['a block reason', '{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"}}', 'gemini/prohibited_content'],
		['no number, but the name of a status', 'OpenRouter: Error: Too Many Requests', 'openrouter/429'],
	])('%s', (_what, paste, id) => {
		expect(decode(paste).matches[0]?.entry.id).toBe(id);
	});
});

describe('who answered', () => {
	test.each([
		[
			'the outer body of a router, not the one it wraps',
			'401 {"error":{"message":"Provider returned error","code":401,"metadata":{"raw":"{\\"type\\":\\"error\\",\\"error\\":{\\"type\\":\\"authentication_error\\"}}"}}}',
			'openrouter',
		],
		[
			"a router, though the sentence inside is known to be another provider's",
			'[OpenRouter] {"error":{"message":"Provider returned error","code":400,"metadata":{"raw":"{\\"type\\":\\"error\\",\\"error\\":{\\"type\\":\\"invalid_request_error\\",\\"message\\":\\"messages: text content blocks must be non-empty\\"}}","provider_name":"Anthropic"}}}',
			'openrouter',
		],
		['not the maker of the model', 'Model: openrouter:deepseek/deepseek-chat-v3:free\nstatus code 402 (no body)', 'openrouter'],
		['the provider that a log names', 'provider=mistral model=some/claude-like status: 401', 'mistral'],
		[
			'a host that a terminal broke',
			'429 {"error":{"message":"slow, see https://console.gr\n   oq.com/settings","code":"rate_limit_exceeded"}}',
			'groq',
		],
		['the package, when no host says otherwise', 'openai.RateLimitError: 429 status code (no body)', 'openai'],
	])('%s', (_what, paste, provider) => {
		expect(decode(paste).matches[0]?.entry.provider).toBe(provider);
	});

	test.each([
		['{"error":{"message":"x","type":"invalid_request_error","param":"model","code":"model_not_found"}}'],
		['{"error":{"message":"x","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}'],
		['{"type":"error","error":{"type":"authentication_error","message":"no"}}'],
		['{"error":{"code":500,"message":"x","status":"INTERNAL"}}'],
		['model gpt-4o: 429 Too Many Requests'],
	])('%s: many can send it', (paste) => {
		expect(decode(paste).outcome).toBe('ambiguous');
	});
});

describe("what is nobody's is not known", () => {
	test.each([
		'429 Client Error: Too Many Requests for url',
		'npm ERR! code EACCES\nnpm ERR! syscall open',
		'Error: connect ETIMEDOUT 10.0.0.1:443',
		'duplicate key value violates unique constraint "users_pkey"',
		'error[E0382]: use of moved value: `node`',
		'psycopg2.OperationalError: timeout expired',
		'HTTP 503 Service Unavailable from https://api.weather.example.com/v2/forecast',
		'{"error":{"code":"405","message":"Method not allowed"}}',
		'processed 429 rows in 500 ms, 404 skipped',
		'io.grpc.StatusRuntimeException: RESOURCE_EXHAUSTED: gRPC message exceeds maximum size',
		"Cannot read properties of undefined (reading 'status')",
		'botocore.errorfactory.ThrottlingException: Too many requests, model anthropic.claude-3, bedrock-runtime',
		"OpenAI error: 400 {'error': {'message': 'The response was filtered by Azure OpenAI', 'code': 'content_filter'}}",
		'402 Client Error: Payment Required for url: https://router.example.co/v1/chat/completions mistralai/Mistral-7B',
		'',
		'    ',
	])('%s', (paste) => {
		expect(decode(paste).outcome).not.toBe('known');
	});
	test('a foreign host is never taken for a provider we know', () => {
		expect(
			decode(
				'POST https://api.acme-models.io/v1/chat 401 {"error":{"message":"Invalid API Key","type":"invalid_request_error","code":"invalid_api_key"}}',
			).outcome,
		).toBe('unknown');
	});
});

test('nothing throws, and every reason lies within the paste', () => {
	const pieces = fc.constantFrom(
		'{',
		'[',
		'"',
		"'",
		'\\',
		'\\u00',
		'%',
		'&quot',
		'\u001b[',
		'code: ',
		'429',
		'"code":',
		'error',
		groq429.slice(0, 80),
		'api.groq.com',
		'Bearer ',
		'\u0000',
		'\ud83d',
		'retry-after: ',
		' ',
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'binary' }),
				fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
			),
			(paste) => {
				for (const { reasons } of decode(paste).matches)
					for (const { start, end } of reasons) if (start < 0 || end > paste.length || start > end) return false;
				return true;
			},
		),
		{ numRuns: 3_000 },
	);
});
