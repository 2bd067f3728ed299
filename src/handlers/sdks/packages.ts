/** How code calls a package and catches its errors. What the errors hold is in provider.yaml, which the tests measure. */
export type Package = {
	name: string;
	registry: 'npm' | 'pypi';
	imports: string;
	/** The class of every error that came as a response. */
	base: string;
	/** Whether the status alone decides the class. Elsewhere a body that the package can't read has a class of its own. */
	exact?: true;
	/** A call with `request`, the usual one. */
	call: string;
	/** The same without the retries of the package, where it retries by default. */
	quiet?: string;
	/**
	 * A call that reads a stream to its end, where the package throws what an `error` event says as it throws a response. `final`
	 * is what Python asks the open stream for, `base` the class of both, where `base` above is that of responses alone, `failed`
	 * throws the error of an answer (`res`) that says itself that it failed.
	 */
	streamed?: { call: string; quiet: string; final?: string; base?: string; failed?: string };
	/** The headers of the response on the error, where they are kept. */
	headers?: string;
	/** The text of the response on the error, whatever its format. */
	text: string;
	/** The values that the types of its fields allow, where they allow a few only. */
	codes?: RegExp;
	/** What a call returns as the JSON that came. */
	result?: string;
	/** Whether it has other names there: someKey for some_key. */
	camel?: true;
	/** Whether it speaks gRPC: its errors hold the name and the details of a status, and no response. */
	rpc?: true;
};

/** The official packages. Of those that a provider lists, the first one here is shown. */
export const packages: readonly Package[] = [
	{
		name: 'openai',
		registry: 'npm',
		imports: "import OpenAI from 'openai';",
		base: 'OpenAI.APIError',
		exact: true,
		call: 'client.chat.completions.create(request)',
		quiet: 'client.chat.completions.create(request, { maxRetries: 0 })',
		streamed: {
			call: 'client.responses.stream(request).finalResponse()',
			quiet: 'client.responses.stream(request, { maxRetries: 0 }).finalResponse()',
			failed: 'if (res.error) throw new OpenAI.APIError(undefined, res.error, undefined, undefined);',
		},
		headers: 'err.headers?.get',
		text: 'err.message',
		result: 'result',
	},
	{
		name: 'groq-sdk',
		registry: 'npm',
		imports: "import Groq from 'groq-sdk';",
		base: 'Groq.APIError',
		exact: true,
		call: 'client.chat.completions.create(request)',
		quiet: 'client.chat.completions.create(request, { maxRetries: 0 })',
		headers: 'err.headers?.get',
		text: 'err.message',
		result: 'result',
	},
	{
		name: '@anthropic-ai/sdk',
		registry: 'npm',
		imports: "import Anthropic from '@anthropic-ai/sdk';",
		base: 'Anthropic.APIError',
		codes: /_error$/,
		exact: true,
		call: 'client.messages.create(request)',
		quiet: 'client.messages.create(request, { maxRetries: 0 })',
		streamed: {
			call: 'client.messages.stream(request).finalMessage()',
			quiet: 'client.messages.stream(request, { maxRetries: 0 }).finalMessage()',
		},
		headers: 'err.headers?.get',
		text: 'err.message',
		result: 'result',
	},
	{
		name: '@google/genai',
		registry: 'npm',
		imports: "import { ApiError } from '@google/genai';",
		base: 'ApiError',
		call: 'client.models.generateContent(request)',
		text: 'err.message',
		result: 'result',
	},
	{
		name: '@mistralai/mistralai',
		registry: 'npm',
		imports: "import * as errors from '@mistralai/mistralai/models/errors';",
		base: 'errors.MistralError',
		call: 'client.chat.complete(request)',
		headers: 'err.headers.get',
		text: 'err.body',
	},
	{
		name: '@openrouter/sdk',
		registry: 'npm',
		imports: "import * as errors from '@openrouter/sdk/models/errors';",
		base: 'errors.OpenRouterError',
		call: 'client.chat.send(request)',
		quiet: "client.chat.send(request, { retries: { strategy: 'none' } })",
		headers: 'err.headers.get',
		text: 'err.body',
	},
	{
		name: '@xdevplatform/xdk',
		registry: 'npm',
		imports: "import { ApiError } from '@xdevplatform/xdk';",
		base: 'ApiError',
		call: 'client.posts.getById(id)',
		headers: 'err.headers.get',
		text: 'String(err.data)',
		result: 'result',
		camel: true,
	},
	{
		name: 'openai',
		registry: 'pypi',
		imports: 'import openai',
		base: 'openai.APIStatusError',
		exact: true,
		call: 'client.chat.completions.create(**request)',
		quiet: 'client.with_options(max_retries=0).chat.completions.create(**request)',
		streamed: {
			call: 'client.chat.completions.stream(**request)',
			quiet: 'client.with_options(max_retries=0).chat.completions.stream(**request)',
			final: 'get_final_completion()',
			base: 'openai.APIError',
		},
		headers: 'err.response.headers',
		text: 'err.response.text',
		result: 'result.to_dict()',
	},
	{
		name: 'groq',
		registry: 'pypi',
		imports: 'import groq',
		base: 'groq.APIStatusError',
		exact: true,
		call: 'client.chat.completions.create(**request)',
		quiet: 'client.with_options(max_retries=0).chat.completions.create(**request)',
		headers: 'err.response.headers',
		text: 'err.response.text',
		result: 'result.to_dict()',
	},
	{
		name: 'anthropic',
		registry: 'pypi',
		imports: 'import anthropic',
		base: 'anthropic.APIStatusError',
		exact: true,
		call: 'client.messages.create(**request)',
		quiet: 'client.with_options(max_retries=0).messages.create(**request)',
		streamed: {
			call: 'client.messages.stream(**request)',
			quiet: 'client.with_options(max_retries=0).messages.stream(**request)',
			final: 'get_final_message()',
		},
		headers: 'err.response.headers',
		text: 'err.response.text',
		result: 'result.to_dict()',
	},
	{
		name: 'google-genai',
		registry: 'pypi',
		imports: 'from google.genai import errors',
		base: 'errors.APIError',
		call: 'client.models.generate_content(**request)',
		text: 'str(err)',
	},
	{
		name: 'mistralai',
		registry: 'pypi',
		imports: 'from mistralai.client import errors',
		base: 'errors.MistralError',
		call: 'client.chat.complete(**request)',
		headers: 'err.headers',
		text: 'err.body',
	},
	{
		name: 'xai-sdk',
		registry: 'pypi',
		imports: 'import grpc',
		base: 'grpc.RpcError',
		call: 'client.chat.create(**request).sample()',
		text: 'err.details()',
		rpc: true,
	},
];
