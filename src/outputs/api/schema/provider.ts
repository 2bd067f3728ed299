import { z } from 'astro/zod';
import * as words from '../../../schema/vocabulary.ts';
import { auth, format, header, link, sdk } from './provider-parts.ts';
import { claim, errorId, json, markdown, page, prose, providerId, schemaLink, sourceKey, sources } from './shared.ts';

const name = z.string().describe('Usual name.');
const fullName = z.string().describe('Official name of the API.');
const summary = prose.describe('What the API is.');

/** One line of providers.json. */
export const providerSummary = z
	.object({
		id: providerId,
		name,
		full_name: fullName,
		summary,
		url: page,
		json,
		base_urls: z.array(z.string()).describe('What requests start with, the usual one first.'),
		count: z.int().min(0).describe('Number of its entries.'),
	})
	.meta({ id: 'ProviderSummary', description: 'One provider in short. The whole record is providers/{id}.json.' });

const topic = z
	.object({
		id: z.string().describe('Name of the topic within the provider.'),
		url: page.describe('Address of the topic on the page.'),
		title: z.string().describe('What it is about.'),
		intro: prose.nullable().describe('What happens.'),
		points: z.array(claim).describe('What to check or do.'),
		errors: z.array(errorId).describe('Ids of the entries it is about.'),
	})
	.meta({ id: 'Topic', description: 'Troubleshooting that belongs to no single code.' });

const count = z.int().min(0);

const known = z
	.object({
		documented: count.describe('Facts that its own pages or a standard state.'),
		sdk: count.describe('Facts read in the source of an SDK.'),
		reported: count.describe('Facts that users reported.'),
		inferred: count.describe('Facts that follow from a source without being said there.'),
		since: z.iso.date().describe('Day of the oldest check among the sources, YYYY-MM-DD.'),
		read_whole: z.iso.date().nullable().describe('Day on which everything was last read again by someone who had not written it.'),
	})
	.meta({ id: 'Known', description: 'How many facts of a provider and its entries are known in which way.' });

/** providers/{provider}.json */
export const provider = z.object({
	$schema: schemaLink,
	id: providerId,
	name,
	full_name: fullName,
	nicknames: z.array(z.string()).describe('What people type for it, in lower case.'),
	summary,
	url: page,
	markdown,
	notice: prose.nullable().describe('A warning that holds for all of it.'),
	confused_with: z
		.array(z.object({ provider: providerId, text: prose.describe('How to tell them apart.'), source: sourceKey }))
		.describe('Providers that it is taken for.'),
	base_urls: z
		.array(z.object({ url: z.string().describe('What requests start with.'), note: prose.describe('What it is for.'), source: sourceKey }))
		.describe('What requests start with, the usual one first.'),
	example: z
		.object({
			method: words.method.describe('HTTP method.'),
			path: z.string().describe('Path below the first base URL.'),
			headers: z.record(z.string(), z.string()).describe('Headers that every call needs besides the key and the content type.'),
			body: z.string().nullable().describe('Body of the request, JSON as text.'),
			source: sourceKey,
		})
		.describe('A small real call.'),
	hosts: z.array(z.string()).describe('Host names that belong to it.'),
	url_paths: z.array(z.string()).describe('Beginnings of URL paths that it alone has.'),
	model_prefixes: z.array(z.string()).describe('What the model ids that it alone serves start with.'),
	packages: z.array(z.string()).describe('SDK packages and modules that belong to it.'),
	auth: z.array(auth).describe('How to authenticate.'),
	formats: z.array(format).describe('The forms that the body of an error has.'),
	components: z
		.array(
			z.object({
				name: z.string().describe('Dotted path of the field.'),
				type: z.string().nullable().describe('JSON type of the value.'),
				text: prose.describe('What it says.'),
				source: sourceKey,
			}),
		)
		.describe('Fields of the error body, one by one.'),
	headers: z.array(header).describe('Headers about rate limits and waits.'),
	headers_note: claim.nullable().describe('When there are no such headers, or not with every answer.'),
	limits: z.array(claim).describe('What is limited, and for whom.'),
	sdks: z.array(sdk).describe('What its SDKs do with errors.'),
	request_id: z
		.object({
			where: z.string().nullable().describe('Dotted path in the body, or header:<name>.'),
			text: prose.describe('The same in words.'),
			source: sourceKey,
		})
		.describe('Where the id of a request is.'),
	service_status: z
		.object({
			url: z.url().nullable().describe('Page that announces outages.'),
			feed: z.url().nullable().describe('Feed of the same.'),
			text: prose.describe('What to know about it.'),
			source: sourceKey,
		})
		.describe('Where outages are announced.'),
	support: z
		.object({ links: z.array(link).describe('Whom to ask.'), attach: z.array(claim).describe('What to send along.') })
		.describe('How to get help.'),
	links: z.array(link).describe('Its pages on errors, limits, keys and the like.'),
	practices: z.array(claim).describe('What to do in every client.'),
	topics: z.array(topic).describe('Troubleshooting that belongs to no single code.'),
	known,
	undocumented: claim.nullable().describe('What its documents leave out.'),
	errors: z.array(errorId).describe('Ids of its entries: statuses first, then codes and types.'),
	sources,
});
