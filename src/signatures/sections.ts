import type { Provider } from '../catalogue/model.ts';
import { href } from '../addresses/ids.ts';
import { plain } from '../catalogue/prose.ts';
import { written } from '../catalogue/sdks.ts';

/** A part of a provider's page that people look for by name. Its id is the fragment; the page itself has none. */
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
	return described(provider).map(({ id, title, text, also = '', names = [], more = '' }) => ({
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

const described = (provider: Provider): Described[] => [
	...onErrors(provider),
	...onHeaders(provider),
	...onClients(provider),
	...onHelp(provider),
	...onTopics(provider),
];

const onErrors = ({ components, entries, formats }: Provider): Described[] => [
	{
		id: '',
		title: 'all errors',
		text: `${entries.length} errors with their verdicts.`,
		also: 'overview list of errors which errors should I retry',
	},
	{
		id: 'error-format',
		title: 'error format',
		text: `The body of an error: ${formats.map((format) => format.title.toLowerCase()).join(', ')}.`,
		also: 'error object body json fields message type envelope shape structure response',
		more: components.map((item) => item.name).join(' '),
	},
];

const onHeaders = ({ headers, headers_note, request_id }: Provider): Described[] => [
	{
		id: 'request-id',
		title: 'request id',
		text: plain(request_id.text),
		also: `request id header meta trace ${(request_id.where ?? '').replace(/[:.]/g, ' ')}`,
	},
	{
		id: 'rate-limit-headers',
		title: 'rate limits and headers',
		text:
			headers.length > 0
				? `Headers: ${headers.map((header) => header.name).join(', ')}.`
				: plain(headers_note?.text ?? 'No headers are documented.'),
		also: 'rate limit headers remaining reset',
		names: headers.map((header) => header.name),
	},
];

const onClients = ({ base_urls, sdks }: Provider): Described[] => [
	...(sdks.length > 0
		? [
				{
					id: 'sdks',
					title: 'SDK classes and retries',
					text: `What ${sdks.map((sdk) => sdk.package).join(', ')} raise, and what they retry automatically.`,
					also: 'sdk exception class retries automatically',
					names: sdks.flatMap((sdk) => Object.values(sdk.classes).map((name) => written(sdk, name))),
				},
			]
		: []),
	{
		id: 'access',
		title: 'base URL and keys',
		text: `${base_urls.map((base) => base.url).join(', ')}.`,
		also: 'base url authentication api key environment variable',
	},
];

const onHelp = ({ service_status, support }: Provider): Described[] => [
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
		names: ['status page', 'down', 'outage'],
		text: plain(service_status.text),
		also: 'service status page outage incident down feed',
	},
];

const onTopics = ({ topics }: Provider): Described[] =>
	topics.map((topic) => ({
		id: topic.id,
		title: topic.title,
		text: plain(topic.intro ?? topic.points[0]?.text ?? ''),
		names: [topic.id],
		more: topic.points.map((point) => plain(point.text)).join(' '),
	}));
