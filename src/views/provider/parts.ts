import type { Provider } from '../../catalogue/model.ts';
import { raisedBy, readsOf } from '../../catalogue/sdks.ts';
import { transportText } from '../../catalogue/words.ts';
import { citedTexts, citeOf } from '../parts.ts';
import type { OutsideLink, ProviderSection } from './sections.ts';

// What the provider's file says of the provider itself, section by section.

export const formats = (provider: Provider): ProviderSection => ({
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
		cite: citeOf(provider, format),
	})),
	fields: provider.components.map((item) => ({ name: item.name, type: item.type, text: item.text, cite: citeOf(provider, item) })),
	requestId: { where: provider.request_id.where, text: provider.request_id.text, cite: citeOf(provider, provider.request_id) },
});

export const limits = (provider: Provider): ProviderSection => ({
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
		cite: citeOf(provider, header),
	})),
	note: provider.headers_note ? citedTexts(provider, [provider.headers_note]) : [],
	limits: citedTexts(provider, provider.limits),
});

export function sdks(provider: Provider): ProviderSection | undefined {
	if (provider.sdks.length === 0) return undefined;
	const listed = provider.sdks.map((sdk) => ({
		package: sdk.package,
		language: sdk.language,
		known: `At ${sdk.version}, ${sdk.ran ? 'measured by running it' : 'read in its source'}.`,
		carries: sdk.carries,
		raised: raisedBy(sdk),
		reads: readsOf(sdk),
		retries: sdk.retries && { obeys: sdk.retries.obeys, longestWait: sdk.retries.longest_wait, note: sdk.retries.note },
		prints: sdk.prints,
		cite: citeOf(provider, sdk),
	}));
	return { kind: 'sdks', id: 'sdks', title: 'SDKs', sdks: listed };
}

export const access = (provider: Provider): ProviderSection => ({
	kind: 'access',
	id: 'access',
	title: 'Access',
	baseUrls: provider.base_urls.map((base) => ({ name: base.url, text: base.note, cite: citeOf(provider, base) })),
	keys: provider.auth.map((auth) => ({
		scheme: auth.scheme,
		env: auth.env,
		prefixes: auth.key_prefixes,
		note: auth.note,
		cite: citeOf(provider, auth),
	})),
});

export function help(provider: Provider): ProviderSection {
	const { service_status: status, support } = provider;
	const outside = (links: Provider['links']): OutsideLink[] =>
		links.map((link) => ({ href: link.url, text: link.label, note: link.note, cite: citeOf(provider, link) }));
	return {
		kind: 'help',
		id: 'support',
		title: 'Getting help',
		serviceStatus: { text: status.text, url: status.url, feed: status.feed, cite: citeOf(provider, status) },
		contacts: outside(support.links),
		attach: citedTexts(provider, support.attach),
		ownPages: { title: `${provider.name}'s own pages`, links: outside(provider.links) },
	};
}
