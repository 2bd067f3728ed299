import type { z } from 'astro/zod';
import { knownOf } from '../../catalogue/known.ts';
import type { Provider } from '../../catalogue/model.ts';
import { absolute } from '../../site.ts';
import { type Cites, citesOf } from './cites.ts';
import { fileUrl, markdownUrl, schemaUrl } from './links.ts';
import { formatRecord, headerRecord, linkRecord, sdkRecord } from './provider-parts.ts';
import type * as form from './schema/provider.ts';

export type ProviderRecord = z.input<typeof form.provider>;

export const providerSummary = (provider: Provider): z.input<typeof form.providerSummary> => ({
	id: provider.id,
	name: provider.name,
	full_name: provider.full_name,
	summary: citesOf(provider).prose(provider.summary),
	url: absolute(provider.href),
	json: fileUrl(`providers/${provider.id}.json`),
	base_urls: provider.base_urls.map(({ url }) => url),
	count: provider.entries.length,
});

/** Everything that the entries of a provider share. */
export function providerRecord(provider: Provider): ProviderRecord {
	const cites = citesOf(provider);
	const { request_id: requestId, service_status: service, support } = provider;
	return {
		$schema: schemaUrl('provider'),
		id: provider.id,
		name: provider.name,
		full_name: provider.full_name,
		nicknames: provider.nicknames,
		summary: cites.prose(provider.summary),
		url: absolute(provider.href),
		markdown: markdownUrl(provider.href),
		notice: cites.maybe(provider.notice),
		confused_with: provider.confused_with.map((item) => ({
			provider: item.provider,
			text: cites.prose(item.text),
			source: cites.source(item.source),
		})),
		...accessRecord(provider, cites),
		formats: provider.formats.map((item) => formatRecord(item, cites)),
		components: provider.components.map((item) => ({
			name: item.name,
			type: item.type ?? null,
			text: cites.prose(item.text),
			source: cites.source(item.source),
		})),
		headers: provider.headers.map((item) => headerRecord(item, cites)),
		headers_note: provider.headers_note ? cites.claim(provider.headers_note) : null,
		limits: cites.claims(provider.limits),
		sdks: provider.sdks.map((item) => sdkRecord(item, cites)),
		request_id: { where: requestId.where ?? null, text: cites.prose(requestId.text), source: cites.source(requestId.source) },
		service_status: {
			url: service.url ?? null,
			feed: service.feed ?? null,
			text: cites.prose(service.text),
			source: cites.source(service.source),
		},
		support: { links: support.links.map((item) => linkRecord(item, cites)), attach: cites.claims(support.attach) },
		links: provider.links.map((item) => linkRecord(item, cites)),
		practices: cites.claims(provider.practices),
		topics: provider.topics.map((topic) => ({
			id: topic.id,
			url: absolute(`${provider.href}#${topic.id}`),
			title: topic.title,
			intro: cites.maybe(topic.intro),
			points: cites.claims(topic.points),
			errors: topic.entries.map((slug) => `${provider.id}/${slug}`),
		})),
		known: { ...knownOf(provider), read_whole: provider.read_whole ?? null },
		undocumented: provider.undocumented ? cites.claim(provider.undocumented) : null,
		errors: provider.entries.map(({ id }) => id),
		sources: cites.sources(),
	};
}

type Access = 'base_urls' | 'example' | 'hosts' | 'url_paths' | 'model_prefixes' | 'packages' | 'auth';

/** How it is called, and what it is known by. */
const accessRecord = (provider: Provider, cites: Cites): Pick<ProviderRecord, Access> => ({
	base_urls: provider.base_urls.map(({ url, note, source }) => ({ url, note: cites.prose(note), source: cites.source(source) })),
	example: {
		method: provider.example.method,
		path: provider.example.path,
		headers: provider.example.headers ?? {},
		body: provider.example.body ?? null,
		source: cites.source(provider.example.source),
	},
	hosts: provider.hosts,
	url_paths: provider.paths,
	model_prefixes: provider.models,
	packages: provider.packages,
	auth: provider.auth.map((item) => ({
		scheme: item.scheme,
		env: item.env,
		key_prefixes: item.key_prefixes,
		note: cites.maybe(item.note),
		source: cites.source(item.source),
	})),
});
