import type { EntrySignature, Signatures } from '../../signatures/signatures.ts';
import type { Evidence, Seen } from '../evidence.ts';
import type { Readings } from '../read/read.ts';
import { entryWeights, scoring } from '../weights.ts';

/** Builds the search for statuses: the status pages of providers that are named, and what else was found that comes with the status. */
export function createStatusEvidence({
	entries,
	providers,
}: Signatures): (
	readings: Readings,
	providerScores: Map<string, number>,
	found: Map<EntrySignature, Evidence[]>,
) => Map<EntrySignature, Evidence[]> {
	// A map, not an object: a class called `constructor` in a text must find nothing.
	const classes = new Map(providers.map(({ id, classes: statuses }) => [id, new Map(Object.entries(statuses))]));
	const pages = Map.groupBy(
		entries.filter(({ kind }) => kind === 'status'),
		({ provider = '' }) => provider,
	);

	return (readings, providerScores, found) => {
		const made = new Map<EntrySignature, Evidence[]>();
		const classNames = readings.statuses.length > 0 ? [] : readings.identifiers.filter(({ value }) => /[a-z][A-Z]/.test(value));
		const named = new Set([...providerScores].flatMap(([id, score]) => (score >= scoring.providerOfStatus ? [id] : [])));
		for (const entry of new Set([...found.keys(), ...[...named].flatMap((id) => pages.get(id) ?? [])])) {
			const provider = entry.provider ?? '';
			const evidence =
				entry.kind === 'status'
					? [...ofStatusPage(entry, readings), ...byNames(entry, readings, classNames, classes.get(provider), named.has(provider))]
					: ofCode(entry, readings);
			if (evidence.length > 0) made.set(entry, evidence);
		}
		return made;
	};
}

function ofStatusPage({ statuses: [own] }: EntrySignature, { statuses }: Readings): Evidence[] {
	const seen = statuses.find(({ value }) => Number(value) === own);
	return seen ? [{ ...seen, kind: 'status', weight: entryWeights.status }] : [];
}

function ofCode({ statuses: own }: EntrySignature, { statuses }: Readings): Evidence[] {
	const seen = statuses.find(({ value }) => own.includes(Number(value)));
	if (!seen) return [];
	return [{ ...seen, kind: 'status', weight: Number(seen.value) === own[0] ? entryWeights.usualStatus : entryWeights.otherOwnStatus }];
}

/** Where no number stands: a class that stands for the status, and the name of the status. */
function byNames(
	{ statuses: [own = 0] }: EntrySignature,
	{ statuses, statusNames }: Readings,
	classNames: Seen[],
	classes: Map<string, number[]> | undefined,
	isNamed: boolean,
): Evidence[] {
	if (statuses.length > 0) return [];
	const weight = entryWeights.statusByName;
	const standsForIt = ({ value }: Seen) => classes?.get(value.split(/[.:]+/).pop() ?? '')?.includes(own);
	const named = classNames.find(standsForIt);
	const name = isNamed ? statusNames.find(({ value }) => Number(value) === own) : undefined;
	return [
		...(named ? [{ ...named, kind: 'class', weight } as const] : []),
		...(name ? [{ ...name, kind: 'status-name', weight } as const] : []),
	];
}
