import type { EntrySignature, Signatures } from '../../signatures/signatures.ts';
import type { Evidence } from '../evidence.ts';
import type { Readings } from '../read/read.ts';
import { entryWeights, scoring } from '../weights.ts';
import { createEntryEvidence } from './entries.ts';
import { providerEvidence, scoreProviders } from './providers.ts';
import { createStatusEvidence } from './statuses.ts';

/** What the text says for an entry: its score with and without that of its provider, and why. */
export type Scored = { entry: EntrySignature; score: number; own: number; why: Evidence[] };
export type Scores = {
	/** Entries with any evidence, the best first. */
	entries: Scored[];
	/** Score by provider id. */
	providers: Map<string, number>;
};

/** Builds the scorer: it adds up what was read for each entry and for each provider. */
export function createScorer(signatures: Signatures): (readings: Readings) => Scores {
	const findEvidence = createEntryEvidence(signatures);
	const findStatuses = createStatusEvidence(signatures);
	return (readings) => {
		const found = findEvidence(readings);
		const providers = scoreProviders(providerEvidence(readings, found));
		for (const [entry, evidence] of findStatuses(readings, providers, found)) found.set(entry, [...(found.get(entry) ?? []), ...evidence]);
		const best = Math.max(0, ...providers.values());
		const statuses = new Set(readings.statuses.map((seen) => Number(seen.value)));
		const entries = [...found].map(([entry, evidence]): Scored => {
			const why = strongestOfGroups(evidence);
			const own = why.reduce((sum, { weight }) => sum + weight, 0) + statusFit(entry, statuses);
			return { entry, own, score: own + providerShare(providers.get(entry.provider ?? '') ?? 0, best), why };
		});
		return { entries: ranked(entries.filter(({ own, score }) => own > 0 && score > 0)), providers };
	};
}

/** Best first. Of providers that fit alike, one with a page of a code for it comes before one that has it on the page of a status. */
function ranked(entries: Scored[]): Scored[] {
	const place = ({ entry, score }: Scored) => `${score} ${entry.provider}`;
	const exact = new Set(entries.filter(({ entry }) => entry.kind !== 'status').map(place));
	const isBroad = (item: Scored) => Number(!exact.has(place(item)));
	return entries.sort((a, b) => b.score - a.score || isBroad(a) - isBroad(b) || a.entry.id.localeCompare(b.entry.id));
}

/** What an entry gets from its provider, and loses to one that is named much better. */
function providerShare(provider: number, best: number): number {
	const trails = best >= scoring.leadFrom && provider < best - scoring.lead;
	return Math.min(scoring.mostOfProvider, provider) - (trails ? scoring.trailing : 0);
}

const statusFit = ({ statuses }: EntrySignature, given: Set<number>) =>
	given.size > 0 && statuses.length > 0 && !statuses.some((item) => given.has(item)) ? entryWeights.foreignStatus : 0;

type Group = 'code' | 'message' | 'number' | 'status';
/** Evidence of one group says the same in several ways: a code read twice is no more certain than once. */
const groups: Record<Evidence['kind'], Group> = {
	key: 'code',
	'problem-uri': 'code',
	word: 'code',
	grpc: 'code',
	class: 'code',
	message: 'message',
	number: 'number',
	status: 'status',
	'status-name': 'status',
};

/** The strongest of each group, the strongest first. Of equals the first one found. */
function strongestOfGroups(evidence: Evidence[]): Evidence[] {
	const strongest = new Map<Group, Evidence>();
	for (const item of evidence) {
		const known = strongest.get(groups[item.kind]);
		if (!known || item.weight > known.weight) strongest.set(groups[item.kind], item);
	}
	return [...strongest.values()].sort((a, b) => b.weight - a.weight);
}
