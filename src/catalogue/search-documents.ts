import type { Action } from '../schema/types.ts';
import type { Catalogue, Entry, Provider } from './build.ts';
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
export type SearchData = { providers: SearchProvider[]; documents: SearchDocument[] };

/** Everything the search knows before any page is read, derived from the catalogue alone. */
export function searchData(all: Catalogue): SearchData {
	const conditionWords = new Map(all.conditions.map(({ id, title, words }) => [id, [title, ...words].join(' ')]));
	return {
		providers: all.providers.map(toSearchProvider),
		documents: [
			...all.entries.map((entry) => fromEntry(entry, conditionWords)),
			...all.providers.flatMap(sectionsOf),
			...all.statuses.map((status): SearchDocument => ({
				url: status.href,
				title: `HTTP ${status.id} ${status.name}`,
				kind: 'http',
				statuses: [Number(status.id)],
				verdicts: [],
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
		names: [...new Set([wire, entry.slug, ...entry.spellings, ...entry.aliases])],
		label: entry.title,
		words: [entry.summary, ...cases.map((item) => item.title)].map(plain).join(' '),
		more: [
			...entry.messages.map((message) => message.template),
			...entry.causes.map((cause) => plain(cause.text)),
			...entry.endpoints.map((item) => plain(item.text)),
		].join(' '),
		also: conditionWords.get(entry.condition) ?? '',
		...(entry.transport.every((item) => item === 'grpc' || item === 'client') && { aside: true as const }),
	};
}

function sectionsOf(provider: Provider): SearchDocument[] {
	const section = (fragment: string, title: string, words: string, names: string[] = [], more = ''): SearchDocument => ({
		url: `${href.provider(provider.id)}${fragment && `#${fragment}`}`,
		title: `${provider.name}: ${title}`,
		kind: 'section',
		provider: provider.id,
		statuses: [],
		verdicts: [],
		names,
		label: title,
		words,
		more,
		also: '',
	});
	return [
		section('', 'all errors', 'overview list of errors which errors to retry'),
		section(
			'error-format',
			'error format',
			'error object body shape json fields message type envelope response structure',
			[],
			provider.components.map((item) => item.name).join(' '),
		),
		section('request-id', 'request id', `request id header meta ${provider.request_id.where ?? ''} trace`),
		section(
			'rate-limit-headers',
			'rate limits and headers',
			'rate limit headers remaining reset',
			provider.headers.map((header) => header.name),
		),
		...(provider.sdks.length > 0
			? [
					section(
						'sdks',
						'SDK classes and retries',
						`sdk exception class retries automatically ${provider.sdks.map((sdk) => sdk.package).join(' ')}`,
						provider.sdks.flatMap((sdk) => (sdk.namespace ? Object.values(sdk.classes).map((name) => `${sdk.namespace}.${name}`) : [])),
					),
				]
			: []),
		section('access', 'base URL and keys', 'base url authentication api key environment variable'),
		section(
			'support',
			'getting help',
			'support help contact report a bug email forum discord ask',
			[],
			provider.support.links.map((link) => link.label).join(' '),
		),
		section('service-status', 'is it down?', 'service status page outage incident down feed', [], plain(provider.service_status.text)),
		...provider.topics.map((topic) =>
			section(topic.id, topic.title, topic.id.replaceAll('-', ' '), [], topic.points.map((point) => plain(point.text)).join(' ')),
		),
	];
}
