import { Anthropic } from '@anthropic-ai/sdk';
import { GoogleGenAI } from '@google/genai';
import { Mistral } from '@mistralai/mistralai';
import { OpenRouter } from '@openrouter/sdk';
import { Client as Xdk } from '@xdevplatform/xdk';
import { Groq } from 'groq-sdk';
import { OpenAI } from 'openai';

/** Told from the pauses of an SDK by its length: see tests/sdks/waits.ts. */
export const patience = 90_011;

const chat = {
	...{ id: 'c1', object: 'chat.completion', created: 1, model: 'm', system_fingerprint: null },
	usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'Hello' } }],
};

/** The same as the chunks of a stream. */
export const chunks = [
	{
		...chat,
		object: 'chat.completion.chunk',
		choices: [{ index: 0, finish_reason: 'stop', delta: { role: 'assistant', content: 'Hello' } }],
	},
];

type Client = {
	at: (url: string) => unknown;
	type: string;
	/** The type of a request, where that decides what a call returns. */
	request?: string;
	success: object;
	/** What a stream without an error sends. */
	events?: object[];
	/** The event that holds what a response with this body and status says, where streams of the provider have one. */
	event?: (body: object, status: number) => object | undefined;
};

const inError = (body: object): object => {
	const one: unknown = Array.isArray(body) ? body[0] : body;
	return (typeof one === 'object' && one && 'error' in one && typeof one.error === 'object' && one.error) || {};
};

/** A client of each package as its README makes it, with its default retries, and the body of a success. */
export const clients: Record<string, Client> = {
	openai: {
		type: "import('openai').OpenAI",
		at: (url) => new OpenAI({ apiKey: 'none', baseURL: url, timeout: patience }),
		success: chat,
		events: [
			{ type: 'response.created', sequence_number: 0, response: { id: 'r', object: 'response', output: [], error: null } },
			{ type: 'response.completed', sequence_number: 1, response: { id: 'r', object: 'response', output: [], error: null } },
		],
	},
	'groq-sdk': {
		type: "import('groq-sdk').Groq",
		request: "import('groq-sdk/resources/chat/completions').ChatCompletionCreateParamsNonStreaming",
		at: (url) => new Groq({ apiKey: 'none', baseURL: url, timeout: patience }),
		success: chat,
		event: (body, status) => ({ error: { ...inError(body), status_code: status } }),
	},
	'@anthropic-ai/sdk': {
		type: "import('@anthropic-ai/sdk').Anthropic",
		at: (url) => new Anthropic({ apiKey: 'none', baseURL: url, timeout: patience }),
		success: { type: 'message' },
		events: [
			{ type: 'message_start', message: { type: 'message', id: 'm', role: 'assistant', content: [], usage: { output_tokens: 0 } } },
			{ type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 0 } },
			{ type: 'message_stop' },
		],
	},
	'@google/genai': {
		type: "import('@google/genai').GoogleGenAI",
		at: (url) => new GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: url, timeout: patience } }),
		success: { candidates: [] },
		events: [{ candidates: [] }],
		// What has a code in words is sent by streams of interactions alone.
		event: (body, code) => {
			const error = inError(body);
			return 'code' in error && typeof error.code !== 'number' ? undefined : { error: { code, ...error } };
		},
	},
	'@google/genai (ai.interactions)': {
		type: "import('@google/genai').GoogleGenAI",
		at: (url) => new GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: url, timeout: patience } }),
		success: { id: 'i', status: 'completed', steps: [] },
	},
	'@mistralai/mistralai': {
		type: "import('@mistralai/mistralai').Mistral",
		at: (url) => new Mistral({ apiKey: 'none', serverURL: url, timeoutMs: patience }),
		success: chat,
	},
	'@openrouter/sdk': {
		type: "import('@openrouter/sdk').OpenRouter",
		at: (url) => new OpenRouter({ apiKey: 'none', serverURL: url, timeoutMs: patience }),
		success: chat,
	},
	'@xdevplatform/xdk': {
		type: "import('@xdevplatform/xdk').Client",
		at: (url) => new Xdk({ bearerToken: 'none', baseUrl: url, timeout: patience }),
		success: { data: {} },
	},
};

/** What the calls are made with: a model's SDK takes all that is there, and OpenRouter's what it calls a chat or a responses request. */
export const request = {
	...{ model: 'none', max_tokens: 10, messages: [{ role: 'user', content: 'Hello' }], contents: 'Hello', input: 'Hello' },
	chatRequest: { model: 'none', messages: [{ role: 'user', content: 'Hello' }] },
	responsesRequest: { model: 'none', input: 'Hello' },
};
