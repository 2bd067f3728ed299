import type { Provider } from '../catalogue/model.ts';
import { href } from '../addresses/ids.ts';
import { plain } from '../catalogue/prose.ts';
import { written } from '../catalogue/sdks.ts';

/** A part of a provider's page that people look for by name. */
export type Section = {
	id: string;
	url: string;
	title: string;
	text: string;
	also: string;
	names: string[];
	more: string;
};

export function sectionsOf(provider: Provider): Section[] {
	return describe(provider).map(({ id, title, text, also = '', names = [], more = '' }) => ({
		id,
		url: `${href.provider(provider.id)}${id && `#${id}`}`,
		title,
		text,
		also,
		names: [...new Set([...(id ? [id] : []), ...names])],
		more,
	}));
}

type Described = Pick<Section, 'id' | 'title' | 'text'> & Partial<Section>;

function describe(provider: Provider): Described[] {
	const { components, formats, headers, sdks, support, topics } = provider;
	const requestId = provider.request_id.where ?? '';
	return [
		{
			id: '',
			title: 'all errors',
			text: `${provider.entries.length} entries with their verdicts.`,
			also: 'overview list of errors which errors should I retry',
		},
		{
			id: 'error-format',
			title: 'error format',
			text: `The body of an error: ${formats.map((format) => format.title.toLowerCase()).join(', ')}.`,
			also: 'error object body json fields message type envelope shape structure response',
			more: components.map((item) => item.name).join(' '),
		},
		{
			id: 'request-id',
			title: 'request id',
			text: plain(provider.request_id.text),
			also: `request id header meta trace ${requestId.replace(/[:.]/g, ' ')}`,
		},
		{
			id: 'rate-limit-headers',
			title: 'rate limits and headers',
			text:
				headers.length > 0
					? `Headers: ${headers.map((header) => header.name).join(', ')}.`
					: plain(provider.headers_note?.text ?? 'No headers are documented.'),
			also: 'rate limit headers remaining reset',
			names: headers.map((header) => header.name),
		},
		...(sdks.length > 0
			? [
					{
						id: 'sdks',
						title: 'SDK classes and retries',
						text: `What ${sdks.map((sdk) => sdk.package).join(', ')} raise, and what they retry by themselves.`,
						also: 'sdk exception class retries automatically',
						names: sdks.flatMap((sdk) => Object.values(sdk.classes).map((name) => written(sdk, name))),
					},
				]
			: []),
		{
			id: 'access',
			title: 'base URL and keys',
			text: `${provider.base_urls.map((base) => base.url).join(', ')}.`,
			also: 'base url authentication api key environment variable',
		},
		{
			id: 'support',
			title: 'getting help',
			text: 'Whom to ask, and what to include.',
			also: 'support help contact report a bug email forum discord ask',
			more: support.links.map((link) => link.label).join(' '),
		},
		{
			id: 'service-status',
			title: 'is it down?',
			text: plain(provider.service_status.text),
			also: 'service status page outage incident down feed',
		},
		...topics.map((topic) => ({
			id: topic.id,
			title: topic.title,
			text: plain(topic.intro ?? topic.points[0]?.text ?? ''),
			names: [topic.id],
			more: topic.points.map((point) => plain(point.text)).join(' '),
		})),
	];
}
