import type { Signatures } from '../signatures/signatures.ts';
import type { Intent } from './intent.ts';

/** Says in words what was asked for and is not documented, so that nothing near is taken for it. */
export function notices(intent: Intent, data: Signatures): string[] {
	const said: string[] = [];
	for (const id of intent.providers) {
		const provider = data.providers.find((item) => item.id === id);
		for (const status of intent.statuses) {
			const documented = data.entries.some(
				(document) => document.provider === id && (document.statuses.includes(status) || document.names.includes(`code-${status}`)),
			);
			if (provider && !documented) said.push(`${provider.name} documents no status ${status}.`);
		}
	}
	for (const code of intent.unknown) said.push(`"${code}" is not a code that Errdex knows.`);
	return said;
}
