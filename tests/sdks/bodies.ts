import type { Provider } from '../../src/catalogue/model.ts';

/** The body this provider sends with a status: a sample from the catalogue, or else the shape of one of its formats. */
export function bodyFor(provider: Provider, status: number, format: string): string {
	const samples = provider.entries
		.filter((entry) => entry.transport.includes('http'))
		.flatMap((entry) => entry.samples.map((sample) => ({ ...sample, came: sample.status ?? entry.status[0] })));
	return samples.find((sample) => sample.language === 'json' && sample.came === status)?.text ?? formatOf(provider, format).shape;
}

/** A body format of a provider by its id. */
export function formatOf(provider: Provider, id: string): Provider['formats'][number] {
	const format = provider.formats.find((item) => item.id === id);
	if (!format) throw new Error(`content/providers/${provider.id}/provider.yaml: no format ${id}; tests/sdks/clients.ts plays it`);
	return format;
}
