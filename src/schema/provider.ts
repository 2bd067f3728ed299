import { z } from 'astro/zod';
import { claim, prose, sampleLanguage, sourceKey, sources, transport } from './shared.ts';

const fragment = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'a fragment is lower-case letters, digits and hyphens' });
const link = z.strictObject({ label: z.string(), url: z.string().regex(/^(https:|mailto:)/), note: prose.optional(), source: sourceKey });

const auth = z.strictObject({
	scheme: z.string().describe('As sent: Authorization: Bearer <key>.'),
	env: z.array(z.string()).default([]).describe('Environment variables, the usual one first.'),
	key_prefixes: z.array(z.string()).default([]).describe('What keys start with; also used to mask them.'),
	note: prose.optional(),
	source: sourceKey,
});

/**
 * Where a value sits in a response: a dotted path in the body, or header:<name>. errors[0] is the first of a list,
 * details[] the first item of a list that has what follows.
 */
const place = z.string().regex(/^(header:)?[A-Za-z0-9_.[\]-]+$/);

const format = z.strictObject({
	id: fragment,
	title: z.string(),
	transport: z.array(transport).min(1),
	language: sampleLanguage,
	shape: z.string().describe('The body as sent, verbatim.'),
	paths: z
		.strictObject({
			code: place.optional(),
			type: place.optional(),
			message: place.optional(),
			param: place.optional(),
			status: place.optional(),
			request_id: place.optional(),
		})
		.describe('Where to read each value; left out when this format has none.'),
	note: prose.optional(),
	source: sourceKey,
});

const header = z.strictObject({
	name: z.string(),
	unit: z.string().describe('What is counted: requests, tokens, seconds.'),
	window: z.string().optional().describe('Over which time: minute, day, 15 minutes.'),
	format: z.enum(['count', 'seconds', 'epoch-seconds', 'epoch-ms', 'duration', 'http-date', 'iso8601', 'text']),
	example: z.string().optional(),
	meaning: prose,
	absent: prose.describe('What it means when the header is not there, or that nobody states it.'),
	source: sourceKey,
});

const expressions = z
	.array(z.string().startsWith('err'))
	.min(1)
	.optional()
	.describe('Expressions, one per body format, the usual one first.');

const sdk = z.strictObject({
	package: z.string(),
	registry: z.enum(['npm', 'pypi', 'go', 'rubygems', 'packagist', 'source']),
	language: z.string(),
	version: z.string().describe('The version that was read or run.'),
	ran: z.literal(true).optional().describe('The row was measured: tests/sdks runs the package and fails when it does something else.'),
	namespace: z.string().optional().describe('How its classes are written: groq, openai, tweepy.'),
	classes: z
		.record(z.string(), z.string())
		.describe(
			'Class per status or 5xx, or per: default (any other status), connection (refused), timeout, abort (by your own signal), cut (a success that breaks off), stream (an error event in a stream), schema, config (no key).',
		),
	reads: z
		.strictObject({
			status: expressions,
			code: expressions,
			type: expressions,
			message: expressions,
			param: expressions,
			body: expressions.describe('The whole body, parsed.'),
			request_id: expressions,
		})
		.optional()
		.describe('Where the caught error, called err, holds each value; left out when it is lost.'),
	carries: prose.optional().describe('What else to know about the error object.'),
	prints: z.array(z.string()).default([]).describe('The message of an exception, verbatim with {placeholders}.'),
	retries: z
		.strictObject({
			default: z.int().nullable().describe('Retries by default after the first try; null when not stated.'),
			on: z.array(z.string()).describe('Statuses or conditions it retries.'),
			obeys: z.array(z.string()).describe('Headers it obeys.'),
			longest_wait: z.int().optional().describe('Longest wait in seconds that it takes from a header; left out when it takes any.'),
			note: prose.optional(),
		})
		.optional(),
	source: sourceKey,
});

/** One API vendor: all that is shared by its entries. */
export const provider = z.strictObject({
	name: z.string(),
	full_name: z.string().describe('Official name of the API.'),
	nicknames: z.array(z.string()).default([]).describe('What people type for it, lower case: grok, twitter.'),
	summary: prose,
	notice: prose.optional().describe('A warning that stands on each of its pages: a placeholder host, say.'),
	confused_with: z.array(z.strictObject({ provider: z.string(), text: prose, source: sourceKey })).default([]),
	base_urls: z.array(z.strictObject({ url: z.string(), note: prose, source: sourceKey })).min(1),
	example: z
		.strictObject({ method: z.enum(['GET', 'POST']), path: z.string().startsWith('/'), body: z.string().optional(), source: sourceKey })
		.describe('A small real call below the first base URL, for the handling snippets. The body is JSON.'),
	hosts: z.array(z.string()).describe('Host names that identify it in a paste.'),
	paths: z
		.array(z.string().startsWith('/'))
		.default([])
		.describe('Beginnings of URL paths that this provider alone has; no host is needed to know it by them.'),
	models: z.array(z.string()).default([]).describe('What the model ids start with that this provider alone serves: grok-.'),
	packages: z.array(z.string()).default([]).describe('SDK package or module names that identify it in a paste.'),
	auth: z.array(auth).min(1),
	formats: z.array(format).min(1),
	components: z
		.array(z.strictObject({ name: z.string(), type: z.string().optional(), text: prose, source: sourceKey }))
		.default([])
		.describe('Fields of the error body, one by one.'),
	headers: z.array(header).default([]),
	headers_note: claim.optional().describe('When there are no rate-limit headers, or not on every answer.'),
	limits: z.array(claim).default([]).describe('What is limited, per what, how tiers work.'),
	sdks: z.array(sdk).default([]),
	request_id: z.strictObject({ where: place.optional(), text: prose, source: sourceKey }),
	service_status: z.strictObject({ url: z.url().optional(), feed: z.url().optional(), text: prose, source: sourceKey }),
	support: z.strictObject({ links: z.array(link).default([]), attach: z.array(claim).default([]) }),
	links: z.array(link).default([]).describe('Error page, reference, OpenAPI, console, keys, limits.'),
	practices: z.array(claim).default([]),
	topics: z
		.array(
			z.strictObject({
				id: fragment,
				title: z.string(),
				intro: prose.optional(),
				points: z.array(claim).min(1),
				entries: z.array(z.string()).default([]).describe('Slugs of the entries it is about.'),
			}),
		)
		.default([])
		.describe('Troubleshooting that belongs to no single code.'),
	undocumented: claim.optional().describe('What the documents leave out: statuses they never list.'),
	sources,
});
