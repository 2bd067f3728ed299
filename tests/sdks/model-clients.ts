import * as anthropic from '@anthropic-ai/sdk';
import * as genai from '@google/genai';
import { Mistral } from '@mistralai/mistralai';
import * as mistralErrors from '@mistralai/mistralai/models/errors';
import { OpenRouter } from '@openrouter/sdk';
import * as openrouterErrors from '@openrouter/sdk/models/errors';
import * as groq from 'groq-sdk';
import * as openai from 'openai';
import type { Client } from './client.ts';

const chat = { model: 'none', messages: [{ role: 'user' as const, content: 'Hello' }] };
const data = (event: object) => `data: ${JSON.stringify(event)}\n\n`;
const failingStream = `event: error\n${data({ error: { message: 'Failed', type: 'server_error', code: 'tool_use_failed' } })}`;

async function drain(answer: AsyncIterable<unknown>): Promise<void> {
	for await (const _ of answer);
}

export const groqSdk: Client = {
	provider: 'groq',
	package: 'groq-sdk',
	formats: ['error-object-wire'],
	exports: groq.Groq as unknown as Record<string, unknown>,
	call: async ({ to, patience, signal, stream = false }) => {
		const client = new groq.Groq({ apiKey: 'none', baseURL: to.url, timeout: patience });
		const options = signal && { signal };
		await (stream
			? drain(await client.chat.completions.create({ ...chat, stream }, options))
			: client.chat.completions.create(chat, options));
	},
	keyless: () => new groq.Groq(),
	aborts: true,
	stream: failingStream,
};

export const openaiAt = (provider: string, format: string): Client => ({
	provider,
	package: 'openai',
	formats: [format],
	exports: openai.OpenAI as unknown as Record<string, unknown>,
	call: async ({ to, patience, signal, stream = false }) => {
		const client = new openai.OpenAI({ apiKey: 'none', baseURL: `${to.url}/v1`, timeout: patience });
		const options = signal && { signal };
		await (stream
			? drain(await client.chat.completions.create({ ...chat, stream }, options))
			: client.chat.completions.create(chat, options));
	},
	keyless: () => new openai.OpenAI(),
	aborts: true,
	stream: failingStream,
});

export const anthropicSdk: Client = {
	provider: 'anthropic',
	package: '@anthropic-ai/sdk',
	formats: ['error-object', 'error-details'],
	readsBody: true,
	exports: anthropic.Anthropic as unknown as Record<string, unknown>,
	call: async ({ to, patience, signal, stream = false }) => {
		const client = new anthropic.Anthropic({ apiKey: 'none', baseURL: to.url, timeout: patience });
		const options = signal && { signal };
		const message = { ...chat, max_tokens: 10 };
		await (stream ? drain(await client.messages.create({ ...message, stream }, options)) : client.messages.create(message, options));
	},
	keyless: (to) => new anthropic.Anthropic({ baseURL: to.url }).messages.create({ ...chat, max_tokens: 10 }),
	aborts: true,
	stream: `event: error\n${data({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } })}`,
};

export const googleGenai: Client = {
	provider: 'gemini',
	package: '@google/genai',
	formats: ['generate-content', 'error-info'],
	exports: genai as unknown as Record<string, unknown>,
	call: async ({ to, patience, signal, stream = false }) => {
		const { models } = new genai.GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: to.url, timeout: patience } });
		const request = { model: 'none', contents: 'Hello', ...(signal && { config: { abortSignal: signal } }) };
		await (stream ? drain(await models.generateContentStream(request)) : models.generateContent(request));
	},
	aborts: true,
	stream: data({ error: { code: 503, message: 'Overloaded', status: 'UNAVAILABLE' } }),
};

/** Another API of the same package, with errors of its own. It yields the error event of a stream and throws nothing. */
export const googleInteractions: Client = {
	provider: 'gemini',
	package: '@google/genai (ai.interactions)',
	formats: ['interactions'],
	exports: genai as unknown as Record<string, unknown>,
	hides: true,
	call: async ({ to, patience, signal, stream = false }) => {
		const { interactions } = new genai.GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: to.url, timeout: patience } });
		const request = { model: 'none', input: 'Hello' };
		const options = signal && { fetch_options: { signal } };
		await (stream ? drain(await interactions.create({ ...request, stream }, options)) : interactions.create(request, options));
	},
	aborts: true,
	stream: `event: error\n${data({ event_type: 'error', error: { code: 'not_found', message: 'Not found' } })}`,
};

export const openrouterSdk: Client = {
	provider: 'openrouter',
	package: '@openrouter/sdk',
	formats: ['error-object'],
	exports: openrouterErrors as unknown as Record<string, unknown>,
	call: async ({ to, patience, signal, stream = false }) => {
		const client = new OpenRouter({ apiKey: 'none', serverURL: to.url, timeoutMs: patience });
		const options = signal && { fetchOptions: { signal } };
		await (stream
			? drain((await client.chat.send({ chatRequest: { ...chat, stream } }, options)) as AsyncIterable<unknown>)
			: client.chat.send({ chatRequest: chat }, options));
	},
	aborts: true,
	stream: data({
		...{ id: '1', object: 'chat.completion.chunk', created: 1, model: 'none' },
		error: { code: 502, message: 'Provider disconnected' },
		choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
	}),
};

export const mistralSdk: Client = {
	provider: 'mistral',
	package: '@mistralai/mistralai',
	formats: ['flat-error'],
	exports: mistralErrors as unknown as Record<string, unknown>,
	call: async ({ to, patience, signal }) => {
		const client = new Mistral({ apiKey: 'none', serverURL: to.url, timeoutMs: patience });
		const options = signal && { fetchOptions: { signal } };
		await client.chat.complete(chat, options);
	},
	aborts: true,
};
