import { z } from 'astro/zod';

/** Everything that people write is one of these; the page, the JSON and the decoder rely on the exact words. */
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
		'wait: the same request can succeed later. fix: change the request or the configuration. stop: no code helps, somebody must act on the account or at the provider. ok: not an error. depends: the status covers cases with different verdicts, listed in `cases`.',
	);

export const actor = z
	.enum(['caller', 'account', 'provider'])
	.describe('Who must act: the calling code, the owner of the account, or the provider.');

/** A prose field: our sentences, with `code` in backticks and [links](/like/this/). Never HTML. */
export const prose = z
	.string()
	.min(2)
	.refine((text) => !/<\/?[a-z][a-z0-9-]*(\s[^>]*)?>/i.test(text.replace(/`[^`]*`/g, '')), {
		error: 'HTML is not allowed here; put identifiers in `backticks`',
	})
	.describe('Our own words, with `code` in backticks and [links](/like/this/). No HTML.');

export const sourceKey = z
	.string()
	.regex(/^[a-z][a-z0-9-]*$/, { error: 'a source key is lower-case letters, digits and hyphens' })
	.describe('Key of a source in this file, or else in the provider file.');

// Astro reads an unquoted date as a Date, the yaml package as a string: both are welcome.
export const day = z.preprocess(
	(value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
	z.iso.date({ error: 'a date is written YYYY-MM-DD' }),
);

export const source = z
	.strictObject({
		kind: z
			.enum(['official', 'sdk', 'thread', 'standard', 'unlinked'])
			.describe(
				"official: the provider's own pages or specification. sdk: SDK source at a pinned version. thread: a public issue or post. standard: an RFC or IANA registry. unlinked: seen in public code whose address was not kept.",
			),
		title: z.string().describe('What the reader finds there.'),
		url: z.url().optional().describe('Required unless the kind is unlinked.'),
		checked: day.describe('Day on which somebody last read it for this fact.'),
		seen: day.optional().describe('Day of the sighting, when that is not the day of checking.'),
		note: prose.optional().describe('What else to know about the source.'),
	})
	.refine((value) => (value.kind === 'unlinked') === (value.url === undefined), {
		error: 'a source needs a url; only kind: unlinked has none',
	});

export const sources = z.record(sourceKey, source).describe('Where the facts come from, by key.');

/** One sentence or two that can be wrong, so it says where it comes from. */
export const claim = z.strictObject({
	text: prose.describe('One sentence or two, with `code` in backticks and [links](/like/this/).'),
	source: sourceKey,
	inferred: z.literal(true).optional().describe('Follows from the source without being said there; the page marks it as our reading.'),
});

export const wait = z
	.strictObject({
		from: z
			.enum(['header', 'body', 'text', 'period', 'backoff', 'poll'])
			.describe(
				'Where the length of the wait is read. header/body: the field in `name`. text: the sentence in the message. period: a calendar period or reset date. backoff: nobody says, use exponential backoff. poll: ask again until done.',
			),
		name: z.string().optional().describe('Header name, or dotted path in the body.'),
		format: z
			.enum(['count', 'seconds', 'epoch-seconds', 'epoch-ms', 'duration', 'http-date', 'iso8601'])
			.optional()
			.describe('How the value is written. duration: like 2m59.56s.'),
		note: prose.describe('How long, in one short sentence.'),
	})
	.refine((value) => (value.from === 'header' || value.from === 'body') === (value.name !== undefined && value.format !== undefined), {
		error: 'name and format go with from: header or body, and only with those',
	});

export const verdict = z
	.strictObject({
		action,
		actor: actor.optional().describe('Required unless the action is ok or depends.'),
		wait: wait.optional().describe('Required for wait; allowed for stop (when a period ends) and ok (polling).'),
		because: prose.describe('Why this verdict, in one sentence a hurried reader can act on.'),
		source: sourceKey,
		inferred: z.literal(true).optional().describe('The provider does not state it; it follows from the meaning. The page says so.'),
	})
	.refine((value) => value.actor !== undefined || value.action === 'ok' || value.action === 'depends', {
		error: 'say who must act: actor is caller, account or provider',
		path: ['actor'],
	})
	.refine((value) => value.action !== 'wait' || value.wait !== undefined, {
		error: 'a wait verdict says where the wait is read: add wait',
		path: ['wait'],
	})
	.describe('Whether to wait, fix or stop, and who must act.');

export const sampleLanguage = z
	.enum(['json', 'http', 'text', 'html', 'python', 'javascript', 'shellscript', 'xml'])
	.describe('Language that the text is coloured as.');
