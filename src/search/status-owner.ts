import type { SearchDocument } from '../signatures/signatures.ts';
import type { Reading } from './read-query/reading.ts';
import { deciding, statuses as weights } from './weights.ts';

/**
 * The provider that a query with a number means without a name: of all pages with that status, only its own fit the words. None when
 * a model is named, which many serve, or a meaning, which many have.
 */
export function ownerOfStatus(reading: Reading, words: ReadonlyMap<SearchDocument, number>): string | undefined {
	const { providers, statuses, namesModel, meanings } = reading;
	if (providers.length > 0 || statuses.length === 0 || namesModel || Math.max(0, ...meanings.values()) >= deciding.surelyMeant)
		return undefined;
	const fitting = [...words].filter(([document, score]) => score >= weights.fitting && hasStatus(document, reading));
	const [owner, ...others] = new Set(fitting.map(([{ provider }]) => provider).filter((id) => id !== undefined));
	return others.length === 0 ? owner : undefined;
}

/** What a status page scores for being that of this provider. */
export const scoreOwned = (document: SearchDocument, reading: Reading, owner: string | undefined): number =>
	owner !== undefined && document.kind === 'status' && document.provider === owner && hasStatus(document, reading) ? weights.ofOwner : 0;

const hasStatus = ({ statuses }: SearchDocument, reading: Reading) => statuses.some((status) => reading.statuses.includes(status));
