import type { Case, Reply } from './sdk-cases.ts';

const soon = { 'retry-after': '1' };
const atOnce = { 'retry-after-ms': '10' };
const html = (status: number, headers = {}): Reply => ({ status, body: '<html>Bad gateway</html>', headers });
const chat: Reply = {
	status: 200,
	body: {
		...{ id: 'c1', object: 'chat.completion', created: 1, model: 'm', system_fingerprint: null },
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'Hello back' } }],
	},
};

type Told = Pick<Case, 'name' | 'outcome'> & Partial<Case> & { replies: Reply[] };
const of = (sdk: string, all: Told[]): Case[] => all.map((item) => ({ sdk, requests: 1, ...item }));
const works = (name: string, ...replies: Reply[]): Told => ({ name, replies, requests: replies.length, outcome: /Hello back/, ok: true });

const message = {
	status: 200,
	body: { type: 'message', role: 'assistant', stop_reason: 'end_turn', content: [{ type: 'text', text: 'Hello back' }] },
};
const anthropic = (status: number, type: string, text: string, headers = {}, details = {}): Reply => ({
	status,
	headers: { 'request-id': 'req_1', ...atOnce, ...headers },
	body: { type: 'error', error: { type, message: text, ...details }, request_id: 'req_1' },
});
const spent = { details: { error_code: 'enforced_spend_limit_reached' } };

const gemini = (code: number, status: string, text: string, details: object[] = []): Reply => ({
	status: code,
	body: { error: { code, message: text, status, details } },
});
const generated = { status: 200, body: { candidates: [{ content: { parts: [{ text: 'Hello back' }], role: 'model' } }] } };
const quota = (id: string, retryDelay: string) => [
	{ '@type': 'QuotaFailure', violations: [{ quotaId: id }] },
	{ '@type': 'RetryInfo', retryDelay },
];

const mistral = (status: number, code: string, text: string, headers = {}): Reply => ({
	status,
	headers: { 'mistral-correlation-id': 'cor_1', ...headers },
	body: { object: 'error', message: text, type: 'rate_limited', param: null, code },
});

const router = (status: number, text: string, metadata = {}, headers = {}): Reply => ({
	status,
	headers: { 'x-generation-id': 'gen_1', ...headers },
	body: { error: { code: status, message: text, metadata } },
});
const daily = 'Rate limit exceeded: free-models-per-day';
const inside: Reply = {
	status: 200,
	body: { ...(chat.body as object), choices: [{ index: 0, error: { code: 502, message: 'Provider disconnected' } }] },
};

const openai = (status: number, code: string | null, text: string): Reply => ({
	status,
	headers: atOnce,
	body: { error: { message: text, type: 'requests', param: null, code } },
});
const response = {
	status: 200,
	body: { object: 'response', output: [{ type: 'message', content: [{ type: 'output_text', text: 'Hello back' }] }] },
};

export const modelCases: Case[] = [
	...of('anthropic-ai-sdk', [
		works('200', message),
		works('529, then 200', anthropic(529, 'overloaded_error', 'Overloaded'), message),
		{
			name: '429 for ever',
			replies: [anthropic(429, 'rate_limit_error', 'Too fast', { 'retry-after': '7' })],
			requests: 3,
			outcome: /^wait 7 s: HTTP 429: Too fast \(code null, type rate_limit_error, request req_1\)/m,
		},
		{
			name: '429 spend cap',
			replies: [anthropic(429, 'rate_limit_error', 'Over', {}, spent)],
			requests: 3,
			outcome: /^stop: HTTP 429: Over \(code enforced_spend/m,
		},
		{
			name: '400 credits',
			replies: [anthropic(400, 'invalid_request_error', 'Your credit balance is too low')],
			outcome: /^stop: HTTP 400/m,
		},
		{ name: '400', replies: [anthropic(400, 'invalid_request_error', 'Bad role')], outcome: /^fix: HTTP 400: Bad role/m },
		{ name: '502 HTML', replies: [html(502, atOnce)], requests: 3, outcome: /^wait: HTTP 502: .*Bad gateway/m },
	]),
	...of('google-genai', [
		works('200', generated),
		works('429, then 200', gemini(429, 'RESOURCE_EXHAUSTED', 'Quota', quota('PerMinute', '0.2s')), generated),
		{
			name: '429 per day',
			replies: [gemini(429, 'RESOURCE_EXHAUSTED', 'Quota', quota('RequestsPerDay', '9s'))],
			outcome: /stop: HTTP 429: Quota \(code RESOURCE_EXHAUSTED\)/,
		},
		{
			name: '429 too long',
			replies: [gemini(429, 'RESOURCE_EXHAUSTED', 'Quota', quota('PerMinute', '400s'))],
			outcome: /wait: HTTP 429: Quota/,
		},
		{
			name: '400 with a reason',
			replies: [gemini(400, 'INVALID_ARGUMENT', 'Bad key', [{ reason: 'API_KEY_INVALID' }])],
			outcome: /fix: HTTP 400: Bad key \(code API_KEY_INVALID\)/,
		},
		works('502 HTML, then 200', html(502), generated),
	]),
	...of('mistralai-mistralai', [
		works('200', chat),
		works('429, then 200', mistral(429, '1300', 'Rate limit exceeded', soon), chat),
		{
			name: '429 limit 0',
			replies: [mistral(429, '1300', 'Rate limit exceeded', { 'x-ratelimit-limit-req-minute': '0' })],
			outcome: /stop: HTTP 429: Rate limit exceeded \(code 1300, request cor_1\)/,
		},
		{
			name: '422',
			replies: [{ status: 422, body: { detail: [{ loc: ['body', 'x'], msg: 'Extra', type: 'extra' }] } }],
			outcome: /fix: HTTP 422: .*Extra/,
		},
		{ name: '401', replies: [{ status: 401, body: { detail: 'Unauthorized' } }], outcome: /fix: HTTP 401: Unauthorized/ },
		works('503 HTML, then 200', html(503, soon), chat),
	]),
	...of('openrouter-sdk', [
		works('200', chat),
		works('429, then 200', router(429, 'Slow down', { limit_source: 'upstream' }, soon), chat),
		works('503, then 200', router(503, 'Busy', {}, soon), chat),
		works('402 that passes', router(402, 'in-flight requests', { reason: 'in_flight_budget_exhausted' }, soon), chat),
		{
			name: '402',
			replies: [router(402, 'Insufficient credits', { limit_source: 'openrouter_credits' })],
			outcome: /stop: HTTP 402: Insufficient credits \(code openrouter_credits, request gen_1\)/,
		},
		{ name: '429 per day', replies: [router(429, daily)], outcome: /stop: HTTP 429/ },
		{
			name: '400',
			replies: [router(400, 'Bad model', { error_type: 'invalid_request' })],
			outcome: /fix: HTTP 400: Bad model \(code invalid_request/,
		},
	]),
	...of('openai.openrouter', [
		works('200', chat),
		works('429, then 200', router(429, 'Slow down', {}, atOnce), chat),
		{
			name: '402',
			replies: [router(402, 'Insufficient credits', { limit_source: 'openrouter_credits' })],
			outcome: /^stop: HTTP 402: Insufficient credits \(code openrouter_credits, request gen_1\)/m,
		},
		{ name: '429 per day', replies: [router(429, daily, {}, atOnce)], requests: 3, outcome: /^stop: HTTP 429/m },
		{ name: 'error inside a 200', replies: [inside], outcome: /^wait: HTTP 502: Provider disconnected/m },
	]),
	...of('openai.openai', [
		works('200', response),
		works('503, then 200', openai(503, null, 'Overloaded'), response),
		{
			name: '429 for ever',
			replies: [openai(429, 'rate_limit_exceeded', 'Rate limit reached')],
			requests: 3,
			outcome: /^wait: HTTP 429: Rate limit reached \(code rate_limit_exceeded, type requests, request req_1\)/m,
		},
		{
			name: '429 quota',
			replies: [openai(429, 'insufficient_quota', 'You exceeded your current quota')],
			requests: 3,
			outcome: /^stop: HTTP 429/m,
		},
		{
			name: '429 too large',
			replies: [openai(429, 'rate_limit_exceeded', 'Request too large for gpt')],
			requests: 3,
			outcome: /^fix: HTTP 429/m,
		},
	]),
	...of('openai', [
		{
			name: 'DeepSeek 402',
			replies: [openai(402, 'invalid_request_error', 'Insufficient Balance')],
			outcome: /^stop: HTTP 402: Insufficient Balance/m,
		},
		{
			name: 'Mistral 422',
			replies: [{ status: 422, body: { object: 'error', message: { detail: [{ msg: 'Extra' }] }, code: null } }],
			outcome: /^fix: HTTP 422: .*Extra/m,
		},
	]),
];
