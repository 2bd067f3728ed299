import type { EntrySignature, Signatures } from '../signatures/signatures.ts';
import type { CodeIndex } from './code-index.ts';
import type { Seen } from './evidence.ts';
import type { MessageHit } from './match-message.ts';
import type { SeenKey } from './read-keys.ts';
import type { SeenProvider } from './read-providers.ts';
import type { SeenShape } from './shapes.ts';
import { createKeyWeights } from './weigh-keys.ts';
import { weighProviders } from './weigh-providers.ts';
import { worth } from './worth.ts';

export type Evidence = {
	statuses: Seen[];
	/** Names of statuses in words, for texts without a number. */
	statusNames: Seen[];
	keys: SeenKey[];
	words: Seen[];
	providers: SeenProvider[];
	shapes: SeenShape[];
	messages: MessageHit[];
	/** Of the messages, those in an answer of somebody else. */
	inner: Set<MessageHit>;
};
export type Why = { text: string; weight: number; start: number; end: number };
export type Ranked = { entry: EntrySignature; score: number; own: number; why: Why[] };

/** Adds up the evidence for each entry, and for each provider. */
export function rank(evidence: Evidence, signatures: Signatures, codes: CodeIndex): { ranked: Ranked[]; providers: Map<string, number> } {
	const found = new Map<EntrySignature, Why[]>();
	const add = (entry: EntrySignature, text: string, weight: number, at: { start: number; end: number }) => {
		const list = found.get(entry);
		if (list) list.push({ text, weight, start: at.start, end: at.end });
		else found.set(entry, [{ text, weight, start: at.start, end: at.end }]);
	};
	const statuses = new Set(evidence.statuses.map((seen) => Number(seen.value)));

	const weigh = createKeyWeights(evidence.keys, statuses, signatures.providers);
	for (const key of evidence.keys) {
		for (const entry of codes.ofValue(key.value)) {
			if (isGrpc(entry) && entry.grpc !== key.value) continue;
			const weight = weigh(entry, key);
			if (weight > 0) add(entry, `${key.key} is ${key.value}`, weight, key);
		}
	}
	for (const word of evidence.words) {
		const segments = word.value.split('/');
		const last = segments[segments.length - 1] ?? '';
		for (const entry of codes.ofWord(last)) {
			const isUri = segments.length > 2 && entry.wire.endsWith(`/${segments.slice(-2).join('/')}`);
			if (isUri) add(entry, `the problem type ends in ${last}`, worth.uri, word);
			else if (segments.length === 1 && entry.kind !== 'type' && !(isGrpc(entry) && last !== entry.grpc))
				add(entry, `the text holds ${last}`, worth.word, word);
		}
		const [, grpc] = /(?:^|\.)StatusCode\.([A-Z_]+)$/.exec(word.value) ?? [];
		if (grpc)
			for (const entry of signatures.entries) if (isGrpc(entry) && entry.grpc === grpc) add(entry, `gRPC status ${grpc}`, worth.grpc, word);
	}
	for (const hit of evidence.messages) add(hit.entry, 'the message fits', Math.min(10, hit.size / 4) * fits(hit), hit);
	for (const [entry, why] of found) {
		const number =
			entry.kind === 'code' &&
			/^\d+$/.test(entry.wire) &&
			why.some((item) => item.text === 'the message fits') &&
			evidence.words.find((seen) => seen.value.replace('#', '') === entry.wire);
		if (number) add(entry, `number ${entry.wire} beside it`, worth.numberInText, number);
	}

	const providers = weighProviders(evidence, found);
	addStatuses(evidence, signatures, providers, found, add);
	const best = Math.max(0, ...providers.values());
	const ranked = [...found].map(([entry, why]): Ranked => {
		const strongest = strongestOfEach(why);
		const own = strongest.reduce((sum, item) => sum + item.weight, 0) + statusFit(entry, statuses);
		const provider = providers.get(entry.provider ?? '') ?? 0;
		const foreign = best >= 5 && provider < best - 3 ? 8 : 0;
		return { entry, own, score: own + Math.min(15, provider) - foreign, why: strongest };
	});
	return {
		ranked: ranked
			.filter((item) => item.own > 0 && item.score > 0)
			.sort((a, b) => b.score - a.score || a.entry.id.localeCompare(b.entry.id)),
		providers,
	};
}

/** A message that was found whole counts most; one that is cut off after its beginning nearly as much. */
const fits = (hit: MessageHit) => Math.max(0.4 + 0.6 * hit.share, hit.opens ? 0.75 : 0);

/** Status pages of providers that are named, and classes that stand for a status. */
function addStatuses(
	evidence: Evidence,
	signatures: Signatures,
	providers: Map<string, number>,
	found: Map<EntrySignature, Why[]>,
	add: (entry: EntrySignature, text: string, weight: number, at: Seen) => void,
): void {
	const byClass = new Map(signatures.providers.map((provider) => [provider.id, provider.classes]));
	for (const entry of signatures.entries) {
		const provider = providers.get(entry.provider ?? '') ?? 0;
		if (entry.kind === 'status' && (provider >= 4 || found.has(entry))) {
			const seen = evidence.statuses.find((item) => Number(item.value) === entry.statuses[0]);
			if (seen) add(entry, `status ${seen.value}`, worth.status, seen);
			else if (evidence.statuses.length === 0) {
				const named = evidence.words.find(
					(item) =>
						byClass.get(entry.provider ?? '')?.[item.value.split(/[.:]+/).pop() ?? '']?.includes(entry.statuses[0] ?? 0) &&
						/[a-z][A-Z]/.test(item.value),
				);
				if (named) add(entry, `class ${named.value}`, worth.className, named);
				const name = provider >= 4 && evidence.statusNames.find((item) => Number(item.value) === entry.statuses[0]);
				if (name) add(entry, `status ${name.value} by its name`, worth.className, name);
			}
		} else if (found.has(entry)) {
			const seen = evidence.statuses.find((item) => entry.statuses.includes(Number(item.value)));
			if (seen) add(entry, `status ${seen.value}`, Number(seen.value) === entry.statuses[0] ? worth.usualStatus : worth.statusOfCode, seen);
		}
	}
}

/** An entry of the gRPC status itself, not of a body code that has one. */
const isGrpc = (entry: EntrySignature) => entry.grpc !== undefined && entry.wire === entry.grpc;

const statusFit = (entry: EntrySignature, statuses: Set<number>) =>
	statuses.size > 0 && entry.statuses.length > 0 && !entry.statuses.some((item) => statuses.has(item)) ? worth.otherStatus : 0;

/** Of equal reasons the first is told; a code read twice is no more certain than once. */
function strongestOfEach(why: Why[]): Why[] {
	const kinds = new Map<string, Why>();
	for (const item of why) {
		const kind = item.text.startsWith('status')
			? 'status'
			: item.text === 'the message fits'
				? 'message'
				: item.text.startsWith('number')
					? 'number'
					: 'code';
		const known = kinds.get(kind);
		if (!known || item.weight > known.weight) kinds.set(kind, item);
	}
	return [...kinds.values()].sort((a, b) => b.weight - a.weight);
}
