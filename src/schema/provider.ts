import { z } from 'astro/zod';
import { agrees, example } from './example.ts';
import { baseUrl, contactUrl, httpsUrl } from './links.ts';
import { prose } from './prose.ts';
import { sdk } from './sdk.ts';
import { claim, day, sourceKey, sources } from './source.ts';
import { headerFormat, sampleLanguage, transport } from './vocabulary.ts';

const fragment = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'a fragment is lower-case letters, digits and hyphens' });
const link = z.strictObject({
	label: z.string().describe('What is there.'),
	url: contactUrl.describe('https: or mailto: address.'),
	note: prose.optional().describe('What it is good for, where the label alone does not tell. Rarely needed.'),
	source: sourceKey,
});

const auth = z.strictObject({
	scheme: z.string().describe('As sent: Authorization: Bearer <key>.'),
	env: z.array(z.string()).default([]).describe('Environment variables, the usual one first.'),
	key_prefixes: z.array(z.string()).default([]).describe('What keys start with; also used to mask them.'),
	note: prose.optional().describe('When it is used, or what differs.'),
	source: sourceKey,
});

/**
 * Where a value sits in a response: a dotted path in the body, or header:<name>. errors[0] is the first of a list,
 * details[] the first item of a list that has the next key.
 */
const place = z
	.string()
	.regex(/^(header:)?[A-Za-z0-9_.[\]-]+$/)
	.describe('Dotted path in the body, such as error.code or errors[0].code, or header:<name>.');

const format = z.strictObject({
	id: fragment.describe('Fragment of the address: /groq/#format-error-object.'),
	title: z.string().describe('What to call this form.'),
	transport: z.array(transport).min(1).describe('The ways in which it is sent.'),
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
	note: prose.optional().describe('When it is sent, or what differs.'),
	source: sourceKey,
});

const header = z.strictObject({
	name: z.string().describe('As documented; letter case does not matter.'),
	unit: z.string().describe('What is counted: requests, tokens, seconds.'),
	window: z.string().optional().describe('Over which time: minute, day, 15 minutes.'),
	format: headerFormat,
	example: z.string().optional().describe('A value as sent.'),
	meaning: prose.describe('What the value says.'),
	absent: prose.describe('What it means when the header is not there, or that nobody states it.'),
	source: sourceKey,
});

const fields = z.strictObject({
	name: z.string().describe('Usual name, as in titles: Groq.'),
	full_name: z.string().describe('Official name of the API.'),
	nicknames: z.array(z.string()).default([]).describe('What people type for it, lower case: grok, twitter.'),
	summary: prose.describe('What the API is, in one sentence.'),
	notice: prose
		.optional()
		.describe(
			'A warning that stands on each of its pages: a placeholder host, say. Only a provider whose documents mislead as a whole needs one.',
		),
	confused_with: z
		.array(
			z.strictObject({
				provider: z.string().describe('Id of the other provider.'),
				text: prose.describe('How to tell the two apart.'),
				source: sourceKey,
			}),
		)
		.default([])
		.describe('Providers that it is taken for.'),
	base_urls: z
		.array(
			z.strictObject({
				url: baseUrl.describe('What requests start with, without a slash at the end.'),
				note: prose.describe('What it is for.'),
				source: sourceKey,
			}),
		)
		.min(1)
		.describe('The usual one first.'),
	example,
	hosts: z.array(z.string()).describe('Host names that identify it in a paste.'),
	paths: z
		.array(z.string().startsWith('/'))
		.default([])
		.describe('Beginnings of URL paths that this provider alone has; no host is needed to know it by them.'),
	models: z.array(z.string()).default([]).describe('What the model ids start with that this provider alone serves: grok-.'),
	marks: z
		.array(z.string().min(4))
		.default([])
		.describe('What its answers alone hold: beginnings of ids (req_011C), keys of the body (failed_generation), words of its page.'),
	wraps: z
		.array(place)
		.default([])
		.describe('Where its body holds the answer of another provider: error.metadata.raw. A code in there is not its own.'),
	lookalikes: z
		.array(z.string().toLowerCase().min(4))
		.default([])
		.describe('Names and hosts, lower case, of services that answer in the same words and are not this provider: azure openai.'),
	packages: z.array(z.string()).default([]).describe('SDK package or module names that identify it in a paste.'),
	auth: z.array(auth).min(1).describe('Ways to authenticate, the usual one first.'),
	formats: z.array(format).min(1).describe('The forms that the body of an error has, the usual one first.'),
	components: z
		.array(
			z.strictObject({
				name: z.string().describe('Dotted path of the field.'),
				type: z.string().optional().describe('JSON type of the value.'),
				text: prose.describe('What it says.'),
				source: sourceKey,
			}),
		)
		.default([])
		.describe('Fields of the error body, one by one.'),
	headers: z.array(header).default([]).describe('Headers about rate limits and waits.'),
	headers_note: claim.optional().describe('When there are no rate-limit headers, or not on every answer.'),
	limits: z.array(claim).default([]).describe('What is limited, per what, how tiers work.'),
	sdks: z.array(sdk).default([]).describe('What its SDKs do with errors.'),
	request_id: z
		.strictObject({
			where: place.optional(),
			starts: z
				.string()
				.regex(/^[a-z]{2,8}[_-]$/)
				.optional()
				.describe('What the id starts with: req_.'),
			text: prose.describe('The same in words, or that nobody states it.'),
			source: sourceKey,
		})
		.describe('Where the id of a request is.'),
	service_status: z
		.strictObject({
			url: httpsUrl.optional().describe('Page that announces outages.'),
			feed: httpsUrl.optional().describe('RSS, Atom or JSON of the same. Filled where the provider itself names it.'),
			text: prose.describe('Who says so, or that there is none.'),
			source: sourceKey,
		})
		.describe('Where outages are announced.'),
	support: z
		.strictObject({
			links: z.array(link).default([]).describe('Whom to ask.'),
			attach: z.array(claim).default([]).describe('What to send along.'),
		})
		.describe('How to get help.'),
	links: z.array(link).default([]).describe('Error page, reference, OpenAPI, console, keys, limits.'),
	practices: z.array(claim).default([]).describe('What to do in every client.'),
	topics: z
		.array(
			z.strictObject({
				id: fragment.describe('Fragment of the address: /x/#partial-errors.'),
				title: z.string().describe('What goes wrong.'),
				intro: prose.optional().describe('What happens, in one sentence.'),
				points: z.array(claim).min(1).describe('What to check or do.'),
				entries: z.array(z.string()).default([]).describe('Slugs of the entries it is about.'),
			}),
		)
		.default([])
		.describe('Troubleshooting that belongs to no single code.'),
	read_whole: day
		.optional()
		.describe(
			'Day of the last full reading: someone who had not written it checked all of this provider against the sources. Its page says so.',
		),
	undocumented: claim.optional().describe('What the documents leave out: statuses they never list.'),
	sources,
});

/** One API vendor: all that is shared by its entries. */
export const provider = fields.superRefine(agrees);
