import type { Action } from '../schema/types.ts';
import { type Catalogue, conditionsOf, type Entry, type Provider } from './build.ts';
import { href } from './ids.ts';
import { plain } from './prose.ts';
import { actionsOf, casesOf } from './query.ts';

export type DocumentKind = 'status' | 'code' | 'type' | 'section' | 'http' | 'condition' | 'guide';

/** One thing that a search can find: an entry, a section of a provider's page, a status, a meaning, a guide. */
export type SearchDocument = {
	url: string;
	title: string;
	kind: DocumentKind;
	provider?: string;
	statuses: number[];
	verdicts: Action[];
	/** Exact names: the wire code, other spellings, former addresses, header names. */
	names: string[];
	/** The title alone, without the provider's name. */
	label: string;
	/** What it means. */
	words: string;
	/** Wire messages, causes, endpoints. */
	more: string;
	/** What else people call this meaning. */
	also: string;
	/** Meanings it has, as ids of conditions. */
	conditions: string[];
	/** Reached by gRPC or an SDK only: rarely what is looked for. */
	aside?: true;
};

export type SearchProvider = {
	id: string;
	name: string;
	nicknames: string[];
	hosts: string[];
	classes: Record<string, number[]>;
	namespaces: string[];
};
export type SearchData = { providers: SearchProvider[]; documents: SearchDocument[]; meanings: { id: string; phrases: string[] }[] };

/** Everything the search knows before any page is read, derived from the catalogue alone. */
export function searchData(all: Catalogue): SearchData {
	const conditionWords = new Map(all.conditions.map(({ id, title, words }) => [id, [title, ...words].join(' ')]));
	return {
		providers: all.providers.map(toSearchProvider),
		meanings: all.conditions.map(({ id, title, words }) => ({ id, phrases: [...new Set([title.toLowerCase(), ...words])] })),
		documents: [
			...all.entries.map((entry) => fromEntry(entry, conditionWords)),
			...all.providers.flatMap(sectionsOf),
			...all.statuses.map((status): SearchDocument => ({
				url: status.href,
				title: `HTTP ${status.id} ${status.name}`,
				kind: 'http',
				statuses: [Number(status.id)],
				verdicts: [],
				conditions: [],
				names: [status.id],
				label: status.name,
				words: status.meaning,
				more: status.retry,
				also: status.former_names.join(' '),
			})),
			...all.conditions.map((condition): SearchDocument => ({
				url: condition.href,
				title: `${condition.title}, at every provider`,
				kind: 'condition',
				statuses: [],
				verdicts: [condition.usual],
				conditions: [condition.id],
				names: [condition.id],
				label: condition.title,
				words: condition.summary,
				more: '',
				also: condition.words.join(' '),
			})),
			...all.guides.map((guide): SearchDocument => ({
				url: guide.href,
				title: guide.title,
				kind: 'guide',
				statuses: [],
				verdicts: [],
				conditions: [],
				names: [guide.id],
				label: guide.title,
				words: guide.summary,
				more: '',
				also: guide.about.join(' '),
			})),
		],
	};
}

function toSearchProvider(provider: Provider): SearchProvider {
	const classes: Record<string, number[]> = {};
	for (const sdk of provider.sdks) {
		for (const [status, name] of Object.entries(sdk.classes)) {
			const number = status === '5xx' ? 500 : Number(status);
			if (number) classes[name] = [...new Set([...(classes[name] ?? []), number])];
		}
	}
	const namespaces = provider.sdks.flatMap((sdk) => sdk.namespace?.toLowerCase() ?? []);
	return {
		id: provider.id,
		name: provider.name,
		nicknames: provider.nicknames,
		hosts: provider.hosts,
		classes,
		namespaces: [...new Set(namespaces)],
	};
}

function fromEntry(entry: Entry, conditionWords: Map<string, string>): SearchDocument {
	const wire = entry.kind === 'status' ? entry.slug : (entry.code ?? entry.slug);
	const shown = entry.kind === 'type' ? entry.slug : wire;
	const { cases } = casesOf(entry);
	return {
		url: entry.href,
		title: `${entry.provider.name} ${shown}: ${entry.title}`,
		kind: entry.kind,
		provider: entry.provider.id,
		statuses: entry.status,
		verdicts: actionsOf(entry),
		conditions: conditionsOf(entry),
		names: [...new Set([wire, entry.slug, ...entry.spellings, ...entry.aliases])],
		label: entry.title,
		words: plain(entry.summary),
		more: [
			...entry.messages.map((message) => message.template),
			...entry.causes.map((cause) => plain(cause.text)),
			...entry.endpoints.map((item) => plain(item.text)),
		].join(' '),
		also: [conditionWords.get(entry.condition) ?? '', ...cases.map((item) => item.title)].join(' '),
		...(entry.transport.every((item) => item === 'grpc' || item === 'client') && { aside: true as const }),
	};
}

type Section = { id: string; title: string; text: string; also?: string; names?: string[]; more?: string };

function sectionsOf(provider: Provider): SearchDocument[] {
	return sections(provider).map(({ id, title, text, also = '', names = [], more = '' }) => ({
		url: `${href.provider(provider.id)}${id && `#${id}`}`,
		title: `${provider.name}: ${title}`,
		label: title,
		kind: 'section',
		provider: provider.id,
		statuses: [],
		verdicts: [],
		conditions: [],
		names,
		words: text,
		more,
		also,
	}));
}

/** The parts of a provider's page that people look for by name. */
function sections(provider: Provider): Section[] {
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
						names: sdks.flatMap((sdk) => (sdk.namespace ? Object.values(sdk.classes).map((name) => `${sdk.namespace}.${name}`) : [])),
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
