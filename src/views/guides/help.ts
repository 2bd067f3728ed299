import { atProvider, link, place } from './cells.ts';
import type { MakeTable } from './table.ts';

/** Where the id of a request is. */
export const requestIds: MakeTable = (providers, cites) => ({
	caption: 'Where each provider puts the id of a request',
	heads: ['Provider', 'Id', 'Details'],
	rows: providers.map((provider) => ({
		cells: [atProvider(provider, 'request-id'), place(provider.request_id.where), provider.request_id.text],
		cite: cites.of(provider, provider.request_id),
	})),
});

/** Where outages are announced, and whom to ask. */
export const help: MakeTable = (providers, cites) => ({
	caption: 'Where each provider announces outages, and whom to ask',
	heads: ['Provider', 'Outages', 'Ask'],
	rows: providers.map((provider) => {
		const { service_status: status, support } = provider;
		return {
			cells: [
				atProvider(provider, 'support'),
				status.url ? link(new URL(status.url).host, status.url) : 'no status page',
				support.links.map(({ label, url }) => link(label, url)).join(', ') || 'no contact named',
			],
			cite: cites.of(provider, status),
		};
	}),
});
