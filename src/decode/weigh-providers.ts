import type { EntrySignature } from '../signatures/signatures.ts';
import type { Evidence, Why } from './rank.ts';
import { worth } from './worth.ts';

/** Hosts, packages, classes and names, and messages that one provider alone is known to send. */
export function weighProviders(evidence: Evidence, found: Map<EntrySignature, Why[]>): Map<string, number> {
	const byHow = new Map<string, Map<string, number>>();
	const add = (provider: string, how: string, weight: number) => {
		const kinds = byHow.get(provider) ?? new Map<string, number>();
		kinds.set(how, weight < 0 ? weight : Math.max(kinds.get(how) ?? 0, weight));
		byHow.set(provider, kinds);
	};
	for (const seen of evidence.providers) add(seen.provider, seen.how, seen.weight);
	for (const seen of evidence.shapes) add(seen.provider, seen.how, seen.weight);
	const own = evidence.messages.filter((hit) => !evidence.inner.has(hit));
	const longest = own[0]?.size ?? 0;
	const senders = new Set(
		evidence.messages.filter((hit) => hit.size > longest * (hit.isCut ? 0.98 : 0.8)).map((hit) => hit.entry.provider),
	);
	for (const hit of own)
		if (senders.size === 1 && !hit.shared && hit.size >= 25 && hit.whole && hit.entry.provider)
			add(hit.entry.provider, 'message', hit.size >= 40 ? 8 : 6);
	const coders = new Map<string, number>();
	for (const [entry, why] of found) {
		const strongest = Math.max(...why.map((item) => item.weight));
		if (strongest >= worth.word && entry.provider) coders.set(entry.provider, Math.max(coders.get(entry.provider) ?? 0, strongest));
	}
	if (coders.size === 1)
		for (const [provider, weight] of coders) add(provider, 'code', weight === worth.uri ? 12 : weight === worth.grpc ? 1 : 3);
	return new Map([...byHow].map(([provider, kinds]) => [provider, total(kinds)]));
}

/** Forms and codes are copied: by themselves they point to a provider and do not name it. */
const mostOfCopies = 4.5;

function total(kinds: Map<string, number>): number {
	let copies = 0;
	let sum = 0;
	for (const [how, weight] of kinds) {
		if (how === 'shape' || (how === 'code' && weight < 5)) copies += weight;
		else sum += weight;
	}
	return sum + Math.min(mostOfCopies, copies);
}
