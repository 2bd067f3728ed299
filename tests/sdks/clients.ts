import { Agent } from 'node:https';
import { connect } from 'node:tls';
import * as xdk from '@xdevplatform/xdk';
import * as groq from 'groq-sdk';
import * as openai from 'openai';
import * as twitter from 'twitter-api-v2';
import type { StandIn } from './stand-in.ts';

export type How = { to: Pick<StandIn, 'url' | 'tls'>; patience: number; signal?: AbortSignal; stream?: boolean };

export type Client = {
	provider: string;
	package: string;
	/** Bodies that its errors are read from: ids of formats in provider.yaml. */
	formats: string[];
	/** Where its classes can be had: the exports of the package, or the client class when `namespace` names that. */
	exports: Record<string, unknown>;
	call(how: How): Promise<unknown>;
	/** Makes a client without a key. */
	keyless?: () => unknown;
	/** Whether a call takes an AbortSignal, and whether answers can be streamed. */
	aborts?: true;
	streams?: true;
};

const chat = { model: 'none', messages: [{ role: 'user' as const, content: 'Hello' }] };

async function drain(answer: AsyncIterable<unknown>): Promise<void> {
	for await (const _ of answer);
}

const openaiAt = (provider: string, format: string): Client => ({
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
	streams: true,
});

/** The SDKs that are run, each as its README says to use it, pointed at the stand-in instead of the provider. */
export const clients: Client[] = [
	{
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
		streams: true,
	},
	openaiAt('groq', 'error-object-wire'),
	openaiAt('xai', 'flat-pair'),
	{
		provider: 'x',
		package: 'twitter-api-v2',
		formats: ['problem', 'numeric-code'],
		exports: twitter,
		// It has no base URL option: its requests are led to the stand-in where they would open a connection.
		call: ({ to, patience }) => {
			const httpAgent = new Agent();
			httpAgent.createConnection = () => connect({ host: '127.0.0.1', servername: 'api.x.com', ...to.tls });
			return new twitter.TwitterApi('none', { httpAgent }).v2.get('users/me', undefined, { timeout: patience });
		},
	},
	{
		provider: 'x',
		package: '@xdevplatform/xdk',
		formats: ['problem', 'numeric-code'],
		exports: xdk as unknown as Record<string, unknown>,
		call: ({ to, patience }) =>
			new xdk.Client({ bearerToken: 'none', baseUrl: to.url, timeout: patience, retry: true, maxRetries: 2 }).users.getByUsername('x'),
	},
];

/** What is thrown when a client is made without a key, on a machine where no key is set. */
export function withoutKey(make: () => unknown): Error | undefined {
	const kept = { ...process.env };
	for (const name of Object.keys(process.env)) if (/_(API|ADMIN)_KEY$/.test(name)) delete process.env[name];
	try {
		make();
	} catch (error) {
		return error as Error;
	} finally {
		Object.assign(process.env, kept);
	}
	return undefined;
}
