import type { Provider } from '../catalogue/model.ts';
import { plain } from '../catalogue/prose.ts';

/** Where a body format has each value: the names on the way, joined by dots, without the numbers of list items. */
export type FormatSignature = { code?: string; type?: string; message?: string; more?: string[] };

/** What identifies a provider in a paste, and what its users need to ask for help. */
export type ProviderSignature = {
	id: string;
	name: string;
	nicknames: string[];
	hosts: string[];
	packages: string[];
	paths: string[];
	/** Model ids that only this provider serves start like this. */
	models: string[];
	/** Beginnings of ids, keys and words that its answers alone hold. */
	marks: string[];
	/** Where its body holds the answer of another provider. */
	wraps: string[];
	/** Names and hosts of services that answer in the same words. */
	lookalikes: string[];
	keyPrefixes: string[];
	headers: string[];
	namespaces: string[];
	classes: Record<string, number[]>;
	formats: FormatSignature[];
	/** Where the request id sits, and what to attach to a request for help. */
	requestId: string;
	/** What the request id starts with. */
	requestIdStart?: string;
	attach: string[];
	support: string[];
};

export function providerSignature(provider: Provider): ProviderSignature {
	const classes: Record<string, number[]> = {};
	for (const sdk of provider.sdks) {
		for (const [status, name] of Object.entries(sdk.classes)) {
			const number = status === '5xx' ? 500 : Number(status);
			if (number) classes[name] = [...new Set([...(classes[name] ?? []), number])];
		}
	}
	return {
		id: provider.id,
		name: provider.name,
		nicknames: provider.nicknames,
		hosts: provider.hosts,
		packages: provider.packages,
		paths: provider.paths,
		models: provider.models,
		marks: provider.marks,
		wraps: provider.wraps.map(asPath),
		lookalikes: provider.lookalikes,
		keyPrefixes: [...new Set(provider.auth.flatMap((item) => item.key_prefixes))],
		headers: provider.headers.map((header) => header.name),
		namespaces: [...new Set(provider.sdks.flatMap((sdk) => sdk.namespace?.toLowerCase() ?? []))],
		classes,
		formats: formatsOf(provider),
		requestId: provider.request_id.where ?? '',
		...(provider.request_id.starts && { requestIdStart: provider.request_id.starts }),
		attach: provider.support.attach.map((item) => plain(item.text)),
		support: provider.support.links.map((link) => `${link.label}: ${link.url}`),
	};
}

/** The different body formats: some differ in their transport or their text alone. */
function formatsOf({ formats }: Provider): FormatSignature[] {
	const found = new Map<string, FormatSignature>();
	for (const { paths } of formats) {
		const { code, type, message, ...rest } = Object.fromEntries(
			Object.entries(paths).flatMap(([name, place]) => (place && !place.startsWith('header:') ? [[name, asPath(place)]] : [])),
		);
		const more = Object.values(rest) as string[];
		const format = { ...(code && { code }), ...(type && { type }), ...(message && { message }), ...(more.length > 0 && { more }) };
		if (code || type || message) found.set(JSON.stringify(format), format);
	}
	return [...found.values()];
}

/** errors[0].code is errors.code, and 0.error.status is error.status. */
const asPath = (place: string) =>
	place
		.replace(/\[[^\]]*\]/g, '')
		.split('.')
		.filter((name) => !/^\d+$/.test(name))
		.join('.');
