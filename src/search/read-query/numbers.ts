import { documentsNamed, type Known } from '../known.ts';
import type { Reading } from './reading.ts';

/** Three digits that aren't a status at the named provider may be one of its codes: "twitter error 453". */
export function readNumbers(reading: Reading, known: Known): Reading {
	const { providers, statuses } = reading;
	if (providers.length === 0) return reading;
	const named = new Map(reading.named);
	for (const status of statuses) {
		const isStatusThere = known.entries.some(
			(entry) => entry.kind === 'status' && providers.includes(entry.provider ?? '') && entry.statuses.includes(status),
		);
		const name = `code-${status}`;
		if (!isStatusThere) for (const document of documentsNamed(known, name)) named.set(document, name);
	}
	return { ...reading, named };
}
