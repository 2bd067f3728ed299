import { z } from 'astro/zod';

/** The words that a value is chosen from. Pages, the public API and the decoder rely on the exact spelling. */

export const kind = z
	.enum(['status', 'code', 'type'])
	.describe('status: an HTTP status at this provider. code: a machine code in the body. type: a category string or problem-type URI.');

/** Whether the provider still sends the error. */
export const state = z.enum(['current', 'retired']);

export const evidence = z
	.enum(['documented', 'observed', 'withdrawn', 'not-stated'])
	.describe(
		'documented: the provider says so. observed: seen on the wire, in the thread that the source names. withdrawn: once documented, now gone from the documentation. not-stated: the provider says nothing.',
	);

export const transport = z
	.enum(['http', 'http-200-body', 'stream', 'grpc', 'websocket', 'batch', 'client'])
	.describe(
		'How the error reaches you. http: an HTTP status. http-200-body: inside a 200. stream: an event after the 200 was sent. client: made by an SDK, never on the wire.',
	);

export const action = z
	.enum(['wait', 'fix', 'stop', 'ok', 'depends'])
	.describe(
		'wait: the same request can succeed later. fix: change the request or the configuration. stop: no code helps, the account owner or the provider has to act first. ok: not an error. depends: the status covers cases with different verdicts, listed in `cases`.',
	);

/** The part of a provider's errors that a condition belongs to. */
export const family = z
	.enum(['limits', 'access', 'request', 'missing', 'output', 'server', 'success'])
	.describe(
		'limits: limits and money. access: keys and permissions. request: what the request says. missing: what it asks for is not there. output: content and model output. server: the provider or the way to it. success: no error.',
	);

/** Who must act: the calling code, the owner of the account, or the provider. */
export const actor = z.enum(['caller', 'account', 'provider']);

export const waitPlace = z
	.enum(['header', 'body', 'text', 'period', 'backoff', 'poll'])
	.describe(
		'Where the length of the wait is read. header/body: the field in `name`. text: the sentence in the message. period: a calendar period or reset date. backoff: nobody says, use exponential backoff. poll: ask again until done.',
	);

/** How the value is written that a wait is read from. */
export const waitFormat = z.enum(['count', 'seconds', 'epoch-seconds', 'epoch-ms', 'duration', 'http-date', 'iso8601']);

export const headerFormat = z
	.enum([...waitFormat.options, 'text'])
	.describe('How the value is written. epoch: counted from 1970. duration: like 2m59.56s.');

export const sourceKind = z
	.enum(['official', 'sdk', 'thread', 'standard', 'unlinked'])
	.describe(
		"official: the provider's own pages or specification. sdk: SDK source at a pinned version. thread: a public issue or post. standard: an RFC or IANA registry. unlinked: seen in public code whose address was not kept.",
	);

export const sampleLanguage = z
	.enum(['json', 'http', 'text', 'html', 'python', 'javascript', 'shellscript', 'xml'])
	.describe('Language that the text is coloured as.');

export const method = z.enum(['GET', 'POST']).describe('HTTP method.');

export const registry = z.enum(['npm', 'pypi', 'go', 'rubygems', 'packagist', 'source']).describe('source: published as source alone.');
