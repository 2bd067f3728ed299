import type { Family } from '../schema/types.ts';
import { type Catalogue, conditionsOf, type Entry, type Provider } from './model.ts';

/** The groups in which a provider's errors are read, first what a running program meets. */
const titles: Record<Family, string> = {
	limits: 'Limits and money',
	access: 'Keys and permissions',
	request: 'Your request',
	missing: 'Not found',
	output: 'Content and model output',
	server: 'Server and network',
	success: 'Not errors',
};

export type ErrorFamily = { id: Family; title: string; entries: Entry[] };

/** The entries of a provider by family, each once and in reading order. A family without entries is left out. */
export function familiesOf(provider: Provider, all: Catalogue): ErrorFamily[] {
	const byId = new Map(all.conditions.map(({ id, family }) => [id, family]));
	const familyOf = (entry: Entry): Family => {
		const [condition = 'none'] = conditionsOf(entry);
		return byId.get(condition) ?? ((entry.status[0] ?? 0) >= 500 ? 'server' : 'request');
	};
	return (Object.keys(titles) as Family[])
		.map((id) => ({ id, title: titles[id], entries: provider.entries.filter((entry) => familyOf(entry) === id) }))
		.filter(({ entries }) => entries.length > 0);
}
