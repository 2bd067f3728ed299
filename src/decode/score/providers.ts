import type { EntrySignature } from '../../signatures/signatures.ts';
import type { Evidence, ProviderEvidence, ProviderEvidenceKind } from '../evidence.ts';
import type { Readings } from '../read/read.ts';
import { entryWeights, providerWeights, vouching } from '../weights.ts';

/** What names a provider, the form of the body, and the messages and codes that one provider alone has. */
export function providerEvidence(readings: Readings, found: Map<EntrySignature, Evidence[]>): ProviderEvidence[] {
	return [...readings.providers, ...readings.formats, ...ownMessages(readings, found), ...ownCodes(found)];
}

/** Messages that only one provider is known to send. Those in a wrapped answer tell nothing of who wrapped it. */
function ownMessages({ messages, inner, flat }: Readings, found: Map<EntrySignature, Evidence[]>): ProviderEvidence[] {
	const own = messages.filter((hit) => !inner.has(hit));
	const longest = own[0]?.size ?? 0;
	const senders = new Set(
		messages
			.filter(({ size, isCut }) => size > longest * (isCut ? vouching.nearlyAsLongWhenCut : vouching.nearlyAsLong))
			.map(({ entry }) => entry.provider),
	);
	if (senders.size !== 1) return [];
	const hasCode = (entry: EntrySignature) => found.get(entry)?.some(({ kind, weight }) => kind === 'key' && weight >= entryWeights.code);
	// A shorter message of another provider says nothing beside the longest.
	return own
		.filter(({ entry, shared, whole }) => senders.has(entry.provider) && !shared && whole)
		.filter(({ entry, size, share }) => size >= vouching.messageLetters || (share === 1 && size >= vouching.besideCode && hasCode(entry)))
		.flatMap(({ entry: { provider }, size, start, end }): ProviderEvidence[] => {
			const weight =
				size >= vouching.longMessageLetters
					? providerWeights.longMessage
					: size >= vouching.messageLetters
						? providerWeights.message
						: providerWeights.messageOfCode;
			return provider ? [{ kind: 'message', provider, value: flat.text.slice(start, end), weight, start, end }] : [];
		});
}

/** The strongest evidence for an entry, when the entries of one provider alone have any as strong as an identifier. */
function ownCodes(found: Map<EntrySignature, Evidence[]>): ProviderEvidence[] {
	const strongest = new Map<string, Evidence>();
	for (const [{ provider }, evidence] of found) {
		if (!provider) continue;
		for (const item of evidence)
			if (item.weight >= vouching.leastOfEntry && item.weight > (strongest.get(provider)?.weight ?? 0)) strongest.set(provider, item);
	}
	const [[provider, item] = [], another] = strongest;
	if (!provider || !item || another) return [];
	const { kind, value, start, end } = item;
	if (kind === 'problem-uri') return [{ kind, provider, value, weight: providerWeights.problemUri, start, end }];
	return [{ kind: 'code', provider, value, weight: kind === 'grpc' ? providerWeights.grpc : providerWeights.code, start, end }];
}

/** The score of each provider that has any evidence, by id. */
export function scoreProviders(evidence: ProviderEvidence[]): Map<string, number> {
	const strongest = new Map<string, Map<ProviderEvidenceKind, number>>();
	for (const { provider, kind, weight } of evidence) {
		const kinds = strongest.get(provider) ?? new Map<ProviderEvidenceKind, number>();
		kinds.set(kind, weight < 0 ? weight : Math.max(kinds.get(kind) ?? 0, weight));
		strongest.set(provider, kinds);
	}
	return new Map([...strongest].map(([provider, kinds]) => [provider, total(kinds)]));
}

function total(kinds: Map<ProviderEvidenceKind, number>): number {
	let copies = 0;
	let sum = 0;
	for (const [kind, weight] of kinds) {
		if (kind === 'format' || kind === 'code') copies += weight;
		else sum += weight;
	}
	return sum + Math.min(vouching.mostOfCopies, copies);
}
