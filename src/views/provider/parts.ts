import type { Provider } from '../../catalogue/model.ts';
import { howOften, raisedBy, readsOf, type Sdk } from '../../catalogue/sdks.ts';
import { transportText } from '../../catalogue/words.ts';
import type { Citations } from '../citations.ts';
import type { OutsideLink, ProviderSection } from './sections.ts';

// What the provider's file says of the provider itself, section by section.

export const formats = (provider: Provider, cites: Citations): ProviderSection => ({
	kind: 'formats',
	id: 'error-format',
	title: 'Error format',
	formats: provider.formats.map((format) => ({
		id: format.id,
		title: format.title,
		arrives: format.transport.map(transportText),
		language: format.language,
		shape: format.shape.trimEnd(),
		paths: Object.entries(format.paths).flatMap(([what, path]) => (path ? [{ what: what.replace('_', ' '), path }] : [])),
		note: format.note,
		cite: cites.of(provider, format),
	})),
	fields: provider.components.map((item) => ({ name: item.name, type: item.type, text: item.text, cite: cites.of(provider, item) })),
	requestId: { where: provider.request_id.where, text: provider.request_id.text, cite: cites.of(provider, provider.request_id) },
});

export const limits = (provider: Provider, cites: Citations): ProviderSection => ({
	kind: 'limits',
	id: 'rate-limit-headers',
	title: 'Rate limits',
	caption: `Rate-limit headers of ${provider.name}`,
	headers: provider.headers.map((header) => ({
		name: header.name,
		unit: header.window ? `${header.unit} per ${header.window}` : header.unit,
		format: header.format,
		example: header.example,
		meaning: header.meaning,
		absent: header.absent,
		cite: cites.of(provider, header),
	})),
	note: provider.headers_note ? cites.texts(provider, [provider.headers_note]) : [],
	limits: cites.texts(provider, provider.limits),
});

export function sdks(provider: Provider, cites: Citations): ProviderSection | undefined {
	if (provider.sdks.length === 0) return undefined;
	const listed = provider.sdks.map((sdk) => ({
		package: sdk.package,
		language: sdk.language,
		known: `At ${sdk.version}, ${sdk.ran ? 'measured by running it' : 'read in its source'}.`,
		again: again(sdk),
		carries: sdk.carries,
		raised: raisedBy(sdk),
		reads: readsOf(sdk),
		retries: sdk.retries && { obeys: sdk.retries.obeys, longestWait: sdk.retries.longest_wait, note: sdk.retries.note },
		prints: sdk.prints,
		cite: cites.of(provider, sdk),
	}));
	return { kind: 'sdks', id: 'sdks', title: 'SDKs', sdks: listed };
}

function again(sdk: Sdk): string {
	const often = howOften(sdk);
	return often === undefined ? 'retries not stated' : sdk.retries?.default === 0 ? 'never retries' : `retries ${often}`;
}

export const access = (provider: Provider, cites: Citations): ProviderSection => ({
	kind: 'access',
	id: 'access',
	title: 'Access',
	baseUrls: provider.base_urls.map((base) => ({ name: base.url, text: base.note, cite: cites.of(provider, base) })),
	keys: provider.auth.map((auth) => ({
		scheme: auth.scheme,
		env: auth.env,
		prefixes: auth.key_prefixes,
		note: auth.note,
		cite: cites.of(provider, auth),
	})),
});

export function help(provider: Provider, cites: Citations): ProviderSection {
	const { service_status: status, support } = provider;
	const outside = (links: Provider['links']): OutsideLink[] =>
		links.map((link) => ({ href: link.url, text: link.label, note: link.note, cite: cites.of(provider, link) }));
	return {
		kind: 'help',
		id: 'support',
		title: 'Getting help',
		serviceStatus: { text: status.text, url: status.url, feed: status.feed, cite: cites.of(provider, status) },
		contacts: outside(support.links),
		attach: cites.texts(provider, support.attach),
		ownPages: { title: `${provider.name}'s own pages`, links: outside(provider.links) },
	};
}
