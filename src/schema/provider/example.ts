import { z } from 'astro/zod';
import { sourceKey } from '../source.ts';
import { method } from '../vocabulary.ts';

/**
 * The events in which an API streams. Each API shape has its own text, its own end mark and its own way to report an
 * error, so the snippets need to know which one they read. A path does not tell: proxies serve any shape below any path.
 */
export const streamFamily = z
	.enum(['chat-completions', 'responses', 'messages', 'generate-content', 'json-lines'])
	.describe(
		'chat-completions: `choices[].delta` chunks that end with `[DONE]`. responses: typed events that end with `response.completed`. messages: typed events that end with `message_stop`. generate-content: `candidates[]` chunks, the last one with a `finishReason`. json-lines: one JSON object a line, without an end.',
	);

const key = z
	.strictObject({
		header: z
			.string()
			.regex(/^[A-Za-z][A-Za-z0-9-]*$/, { error: 'a header name is letters, digits and hyphens' })
			.describe('Authorization, or a header that carries nothing but the key: x-api-key.'),
		prefix: z
			.string()
			.regex(/^[A-Za-z]+$/, { error: 'the prefix is one word, without the space after it: Bearer' })
			.optional()
			.describe('What stands before the key, without the space: Bearer. Only Authorization has one.'),
	})
	.refine(({ header, prefix }) => (header === 'Authorization') === (prefix !== undefined), {
		error: 'Authorization needs a prefix, and any other header carries the key alone',
	})
	.default({ header: 'Authorization', prefix: 'Bearer' })
	.describe('Internal: how the snippets send the key. It has to agree with the first scheme under auth. Left out: a bearer token.');

/** A small real call, and what the snippets have to know to make it and to read its stream. */
export const example = z
	.strictObject({
		method,
		path: z.string().startsWith('/').describe('Path below the base URL.'),
		key,
		headers: z
			.record(z.string().regex(/^[\w-]+$/), z.string().regex(/^[\w .,:;/=+-]+$/))
			.optional()
			.describe(
				'What every call needs besides the key and the content type: anthropic-version: 2023-06-01. Few APIs ask for one; without it their snippets fail.',
			),
		body: z.string().optional().describe('JSON in one line.'),
		streams: streamFamily
			.optional()
			.describe('Internal: the events in which this call streams. Required once a format has transport: stream.'),
		stream_path: z
			.string()
			.startsWith('/')
			.optional()
			.describe('Internal: path below the base URL that streams, where it is not the path above.'),
		source: sourceKey,
	})
	.describe('A small real call below the first base URL, for the handling snippets. The body is JSON.');

type Agreeing = { auth: { scheme: string }[]; formats: { transport: string[] }[]; example: z.output<typeof example> };

/** What the call says twice must agree: the key with the first way to authenticate, the stream with the formats. */
export function agrees({ auth: [first], formats, example: call }: Agreeing, context: z.RefinementCtx): void {
	const sent = `${call.key.header}: ${call.key.prefix ? `${call.key.prefix} ` : ''}<`;
	if (first && !first.scheme.startsWith(sent))
		context.addIssue({
			code: 'custom',
			path: ['example', 'key'],
			message: `the snippets send "${sent}key>" and the first scheme under auth is "${first.scheme}": write its header and prefix here`,
		});
	const streams = formats.some(({ transport }) => transport.includes('stream'));
	if (streams !== (call.streams !== undefined))
		context.addIssue({
			code: 'custom',
			path: ['example', 'streams'],
			message: streams ? 'a format has transport: stream; say in which events the call streams' : 'no format has transport: stream',
		});
}
