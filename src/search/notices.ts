import type { Signatures } from '../signatures/signatures.ts';
import type { Reading } from './read-query/reading.ts';

/** Names what the query asks for and no provider documents, so that nobody mistakes a near match for it. */
export function notices({ providers, statuses, unknown }: Reading, signatures: Signatures): string[] {
	const undocumented = providers.flatMap((id) =>
		statuses
			.filter((status) => !isDocumented(id, status, signatures))
			.map((status) => `${signatures.providers.find((item) => item.id === id)?.name ?? id} documents no status ${status}.`),
	);
	return [...undocumented, ...unknown.map((code) => `"${code}" is not a code that Errdex knows.`)];
}

/** Whether the provider documents the number, as a status or as a code of three digits. */
const isDocumented = (provider: string, status: number, { entries }: Signatures) =>
	entries.some((entry) => entry.provider === provider && (entry.statuses.includes(status) || entry.names.includes(`code-${status}`)));
