export type Reply = { status: number; body: unknown; headers?: Record<string, string> | (() => Record<string, string>) };
export type Case = {
	/** Name of the file in content/snippets/sdk/. */
	sdk: string;
	name: string /** The last one is repeated. */;
	replies: Reply[] /** How many requests the SDK and the snippet make together. */;
	requests: number;
	outcome: RegExp /** Whether the run succeeds. */;
	ok?: boolean;
};

const inAMoment = () => ({
	'x-rate-limit-limit': '15',
	'x-rate-limit-remaining': '0',
	'x-rate-limit-reset': String(Math.ceil(Date.now() / 1000) + 1),
});
const soon = { 'retry-after-ms': '10' };
const chat: Reply = { status: 200, body: { choices: [{ message: { role: 'assistant', content: 'Hello back' } }] } };
const posts: Reply = { status: 200, body: { data: [{ id: '20', text: 'just setting up' }], errors: [{ title: 'Not Found Error' }] } };
const groq = (status: number, code: string, message: string, headers = {}): Reply => ({
	status,
	body: { error: { message, type: 'invalid_request_error', code } },
	headers,
});
const xai = (status: number, code: string, error: string, headers = {}): Reply => ({ status, body: { code, error }, headers });
const problem = (status: number, type: string, title: string, detail: string, headers: Reply['headers'] = {}): Reply => ({
	status,
	body: { title, detail, type: type.startsWith('about:') ? type : `https://api.x.com/2/problems/${type}`, status },
	headers,
});
const html = (status: number): Reply => ({ status, body: '<html>Bad gateway</html>', headers: soon });

const spent = 'Your team t has either used all available credits or reached its monthly spending limit.';
const limited = groq(429, 'rate_limit_exceeded', 'Rate limit reached', soon);
const window429 = problem(429, 'about:blank', 'Too Many Requests', 'Too Many Requests', inAMoment);

export const cases: Case[] = [
	{ sdk: 'groq-sdk', name: '200', replies: [chat], requests: 1, outcome: /Hello back/, ok: true },
	{
		sdk: 'groq-sdk',
		name: '400',
		replies: [groq(400, 'model_decommissioned', 'The model was retired')],
		requests: 1,
		outcome: /^fix: HTTP 400: The model was retired \(code model_decommissioned, type invalid_request_error, request req_1\)/m,
	},
	{ sdk: 'groq-sdk', name: '429, then 200', replies: [limited, chat], requests: 2, outcome: /Hello back/, ok: true },
	{
		sdk: 'groq-sdk',
		name: '429 for ever',
		replies: [groq(429, 'rate_limit_exceeded', 'Rate limit reached', { ...soon, 'retry-after': '7' })],
		requests: 3,
		outcome: /^wait 7 s: HTTP 429: Rate limit reached \(code rate_limit_exceeded/m,
	},
	{
		sdk: 'groq-sdk',
		name: '429 credits',
		replies: [groq(429, 'rate_limit_exceeded', 'You are out of credits', soon)],
		requests: 3,
		outcome: /^stop: HTTP 429/m,
	},
	{
		sdk: 'groq-sdk',
		name: '400 spending limit',
		replies: [groq(400, 'blocked_api_access', 'Blocked')],
		requests: 1,
		outcome: /^stop: HTTP 400/m,
	},
	{
		sdk: 'groq-sdk',
		name: '400 slip, then 200',
		replies: [groq(400, 'tool_use_failed', 'Failed'), chat],
		requests: 2,
		outcome: /Hello back/,
		ok: true,
	},
	{
		sdk: 'groq-sdk',
		name: '403',
		replies: [groq(403, 'permissions_error', 'No')],
		requests: 1,
		outcome: /^stop: HTTP 403: No \(code permissions_error/m,
	},
	{ sdk: 'groq-sdk', name: '502 HTML', replies: [html(502)], requests: 3, outcome: /^wait: HTTP 502: .*Bad gateway/m },

	{ sdk: 'openai', name: '200', replies: [chat], requests: 1, outcome: /Hello back/, ok: true },
	{
		sdk: 'openai',
		name: 'xAI 400',
		replies: [xai(400, 'invalid-argument', 'Incorrect API key provided.')],
		requests: 1,
		outcome: /^fix: HTTP 400: Incorrect API key provided\. \(code undefined/m,
	},
	{
		sdk: 'openai',
		name: 'Groq 400',
		replies: [groq(400, 'model_decommissioned', 'The model was retired')],
		requests: 1,
		outcome: /^fix: HTTP 400: The model was retired \(code model_decommissioned, type invalid_request_error, request req_1\)/m,
	},
	{
		sdk: 'openai',
		name: '429, then 200',
		replies: [xai(429, 'resource-exhausted', 'Too many requests', soon), chat],
		requests: 2,
		outcome: /Hello back/,
		ok: true,
	},
	{
		sdk: 'openai',
		name: 'xAI 429 credits',
		replies: [xai(429, 'resource-exhausted', spent, soon)],
		requests: 3,
		outcome: /^stop: HTTP 429: Your team/m,
	},
	{
		sdk: 'openai',
		name: 'xAI 403 credits',
		replies: [xai(403, 'permission-denied', spent)],
		requests: 1,
		outcome: /^stop: HTTP 403: Your team/m,
	},
	{ sdk: 'openai', name: '502 HTML', replies: [html(502)], requests: 3, outcome: /^wait: HTTP 502/m },

	{ sdk: 'twitter-api-v2', name: '200 with errors', replies: [posts], requests: 1, outcome: /just setting up.*Not Found Error/s, ok: true },
	{
		sdk: 'twitter-api-v2',
		name: '400',
		replies: [
			{
				status: 400,
				body: {
					errors: [{ message: 'The `ids` query parameter value is bad' }],
					title: 'Invalid Request',
					detail: 'd',
					type: 'https://api.x.com/2/problems/invalid-request',
				},
			},
		],
		requests: 1,
		outcome: /fix: HTTP 400: The `ids` query parameter value is bad \(code https:\/\/api\.x\.com\/2\/problems\/invalid-request/,
	},
	{ sdk: 'twitter-api-v2', name: '429, then 200', replies: [window429, posts], requests: 2, outcome: /just setting up/, ok: true },
	{
		sdk: 'twitter-api-v2',
		name: '429 cap',
		replies: [problem(429, 'usage-capped', 'UsageCapExceeded', 'Usage cap exceeded')],
		requests: 1,
		outcome: /stop: HTTP 429: Usage cap exceeded/,
	},
	{
		sdk: 'twitter-api-v2',
		name: '403',
		replies: [problem(403, 'client-forbidden', 'Client Forbidden', 'No access')],
		requests: 1,
		outcome: /stop: HTTP 403: No access/,
	},
	{
		sdk: 'twitter-api-v2',
		name: '401 with a numeric code',
		replies: [{ status: 401, body: { errors: [{ code: 89, message: 'Invalid or expired token' }] } }],
		requests: 1,
		outcome: /fix: HTTP 401: Invalid or expired token \(code 89/,
	},

	{
		sdk: 'xdevplatform-xdk',
		name: '200 with errors',
		replies: [posts],
		requests: 1,
		outcome: /just setting up.*Not Found Error/s,
		ok: true,
	},
	{
		sdk: 'xdevplatform-xdk',
		name: '400',
		replies: [problem(400, 'invalid-request', 'Invalid Request', 'Bad ids')],
		requests: 1,
		outcome: /fix: HTTP 400: Bad ids \(code https:\/\/api\.x\.com\/2\/problems\/invalid-request/,
	},
	{ sdk: 'xdevplatform-xdk', name: '429, then 200', replies: [window429, posts], requests: 2, outcome: /just setting up/, ok: true },
	{
		sdk: 'xdevplatform-xdk',
		name: '429 cap',
		replies: [problem(429, 'usage-capped', 'UsageCapExceeded', 'Usage cap exceeded')],
		requests: 1,
		outcome: /stop: HTTP 429: Usage cap exceeded/,
	},
	{
		sdk: 'xdevplatform-xdk',
		name: '403',
		replies: [problem(403, 'client-forbidden', 'Client Forbidden', 'No access')],
		requests: 1,
		outcome: /stop: HTTP 403: No access/,
	},
	{ sdk: 'xdevplatform-xdk', name: '503 HTML, then 200', replies: [html(503), posts], requests: 2, outcome: /just setting up/, ok: true },
];
