import type { Provider } from '../catalogue/model.ts';
import { plain } from '../catalogue/prose.ts';
import type { FormatSignature, ProviderSignature } from './signatures.ts';

/** What identifies a provider in a paste, and what its users need to ask for help. */
export function providerSignature(provider: Provider): ProviderSignature {
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
		classes: classesOf(provider),
		formats: formatsOf(provider),
		requestId: provider.request_id.where ?? '',
		...(provider.request_id.starts && { requestIdStart: provider.request_id.starts }),
		attach: provider.support.attach.map((item) => plain(item.text)),
		support: provider.support.links.map((link) => `${link.label}: ${link.url}`),
	};
}

/** The statuses that each SDK class stands for, by the name of the class. */
function classesOf({ sdks }: Provider): Record<string, number[]> {
	const classes = new Map<string, Set<number>>();
	for (const [status, name] of sdks.flatMap((sdk) => Object.entries(sdk.classes))) {
		const number = status === '5xx' ? 500 : Number(status);
		if (number) classes.set(name, new Set([...(classes.get(name) ?? []), number]));
	}
	return Object.fromEntries([...classes].map(([name, statuses]) => [name, [...statuses]]));
}

/** The different body formats: some differ in their transport or their text alone. */
function formatsOf({ formats }: Provider): FormatSignature[] {
	const found = new Map<string, FormatSignature>();
	for (const { paths } of formats) {
		const { code, type, message, ...rest } = Object.fromEntries(
			Object.entries(paths).flatMap(([name, place]) => (place && !place.startsWith('header:') ? [[name, asPath(place)]] : [])),
		);
		const more = Object.values(rest);
		const format = { ...(code && { code }), ...(type && { type }), ...(message && { message }), ...(more.length > 0 && { more }) };
		if (code || type || message) found.set(JSON.stringify(format), format);
	}
	return [...found.values()];
}

/** errors[0].code is errors.code, and 0.error.status is error.status. */
const asPath = (place: string) =>
	place
		.replace(/\[[^[\]]*\]/g, '')
		.split('.')
		.filter((name) => !/^\d+$/.test(name))
		.join('.');
