import { z } from 'astro/zod';
import { baseUrl } from './links.ts';
import { prose } from './prose.ts';
import { agrees, example } from './provider/example.ts';
import { link, serviceStatus, support, topics } from './provider/help.ts';
import { components, format, header, place, requestId } from './provider/responses.ts';
import { sdk } from './provider/sdk.ts';
import { claim, day, sourceKey, sources } from './source.ts';

const auth = z.strictObject({
	scheme: z.string().describe('As sent: Authorization: Bearer <key>.'),
	env: z.array(z.string()).default([]).describe('Environment variables, the usual one first.'),
	key_prefixes: z.array(z.string()).default([]).describe('What keys start with; also used to mask them.'),
	note: prose.optional().describe('When it is used, or what differs.'),
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
	components,
	headers: z.array(header).default([]).describe('Headers about rate limits and waits.'),
	headers_note: claim.optional().describe('When there are no rate-limit headers, or not on every answer.'),
	limits: z.array(claim).default([]).describe('What is limited, per what, how tiers work.'),
	sdks: z.array(sdk).default([]).describe('What its SDKs do with errors.'),
	request_id: requestId,
	service_status: serviceStatus,
	support,
	links: z.array(link).default([]).describe('Error page, reference, OpenAPI, console, keys, limits.'),
	practices: z.array(claim).default([]).describe('What to do in every client.'),
	topics,
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
