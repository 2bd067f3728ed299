import { documentsNamed, type Known } from '../known.ts';
import type { Reading } from './reading.ts';

/** Three digits that aren't a status at the named provider, or no status at all, may be a code: "twitter error 453", "error 261". */
export function readNumbers(reading: Reading, known: Known): Reading {
	const { providers, statuses } = reading;
	const named = new Map(reading.named);
	const isRegistered = (status: number) => known.places.some(({ kind, statuses: [own] }) => kind === 'http' && own === status);
	for (const status of providers.length > 0 ? statuses : statuses.filter((number) => !isRegistered(number))) {
		const isStatusThere = known.entries.some(
			(entry) => entry.kind === 'status' && providers.includes(entry.provider ?? '') && entry.statuses.includes(status),
		);
		const name = `code-${status}`;
		if (!isStatusThere) for (const document of documentsNamed(known, name)) named.set(document, name);
	}
	return { ...reading, named };
}
