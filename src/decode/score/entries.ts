import type { EntrySignature, Signatures } from '../../signatures/signatures.ts';
import type { Evidence, Seen } from '../evidence.ts';
import type { MessageHit } from '../read/match-message.ts';
import type { Readings } from '../read/read.ts';
import { entryWeights, judging, messageWeights } from '../weights.ts';
import { type CodeIndex, indexCodes } from './code-index.ts';
import { createKeyWeights } from './keys.ts';

type Add = (entry: EntrySignature, evidence: Evidence) => void;

/** Builds the search for evidence of entries: codes, identifiers, messages, numbers. Statuses come later, when the provider is known. */
export function createEntryEvidence({ entries, providers }: Signatures): (readings: Readings) => Map<EntrySignature, Evidence[]> {
	const codes = indexCodes(entries);
	const grpc = entries.filter(isGrpc);
	const weighKeys = createKeyWeights(providers);
	return (readings) => {
		const found = new Map<EntrySignature, Evidence[]>();
		const add: Add = (entry, evidence) => {
			const list = found.get(entry);
			if (list) list.push(evidence);
			else found.set(entry, [evidence]);
		};
		const weigh = weighKeys(readings.keys, readings.statuses);
		for (const key of readings.keys) {
			const { key: name, value, start, end } = key;
			for (const entry of codes.ofValue(value)) {
				if (isGrpc(entry) && entry.grpc !== value) continue;
				const weight = weigh(entry, key);
				if (weight > 0) add(entry, { kind: 'key', key: name, value, weight, start, end });
			}
		}
		const named = new Set(readings.providers.filter(({ weight }) => weight >= judging.named).map(({ provider }) => provider));
		for (const identifier of readings.identifiers) {
			addIdentifier(identifier, codes, grpc, add);
			for (const entry of codes.ofCapitals(identifier.value))
				if (named.has(entry.provider ?? '')) add(entry, { ...identifier, kind: 'word', weight: entryWeights.word });
		}
		addSpoken(readings, codes, named, add);
		for (const hit of readings.messages) addMessage(hit, readings.flat.text, add);
		for (const [entry, evidence] of found) {
			if (!isNumber(entry) || !evidence.some(({ kind }) => kind === 'message')) continue;
			const withSign = `#${entry.wire}`;
			const number = readings.identifiers.find(({ value }) => value === entry.wire || value === withSign);
			if (number) add(entry, { ...number, kind: 'number', value: entry.wire, weight: entryWeights.numberInText });
		}
		return found;
	};
}

function addIdentifier(identifier: Seen, codes: CodeIndex, grpcEntries: EntrySignature[], add: Add): void {
	const { value } = identifier;
	const last = value.slice(value.lastIndexOf('/') + 1);
	for (const entry of codes.ofWord(last)) {
		const segments = value.split('/');
		const isUri = segments.length > 2 && entry.wire.endsWith(`/${segments.slice(-2).join('/')}`);
		if (isUri) add(entry, { ...identifier, kind: 'problem-uri', value: last, weight: entryWeights.problemUri });
		else if (segments.length === 1 && entry.kind !== 'type' && !(isGrpc(entry) && last !== entry.grpc))
			add(entry, { ...identifier, kind: 'word', value: last, weight: entryWeights.word });
	}
	const [, status] = (value.includes('StatusCode.') && /(?:^|\.)StatusCode\.([A-Z_]+)$/.exec(value)) || [];
	if (!status) return;
	for (const entry of grpcEntries.filter((item) => item.grpc === status))
		add(entry, { ...identifier, kind: 'grpc', value: status, weight: entryWeights.grpc });
}

/** A code in plain words that begins a line or a text and ends in a colon: "Tool use failed: …". */
const spoken = /(?<=^|[\n"'(:[] ?)[A-Z][a-z]{2,20}(?: [a-z]{2,20}){1,4}(?=: )/g;

/** Codes in plain words: those of providers that are named, and long ones that one provider alone has. */
function addSpoken({ flat }: Readings, codes: CodeIndex, named: ReadonlySet<string>, add: Add): void {
	for (const { 0: value, index: start } of flat.text.slice(0, mostSpoken).matchAll(spoken)) {
		const words = value.split(' ');
		const entries = codes.ofWord(words.join('-'));
		const isOnes = words.length > 2 && new Set(entries.map(({ provider }) => provider)).size === 1;
		for (const entry of entries)
			if (entry.kind === 'code' && (isOnes || named.has(entry.provider ?? '')))
				add(entry, { kind: 'word', value, weight: entryWeights.wordyValue, start, end: start + value.length });
	}
}

/** Letters of a text in which a code is looked for in plain words: a log is full of sentences. */
const mostSpoken = 20_000;

function addMessage({ entry, size, share, opens, start, end }: MessageHit, text: string, add: Add): void {
	const { lettersPerPoint, most, partial, opening } = messageWeights;
	const fits = Math.max(partial + (1 - partial) * share, opens ? opening : 0);
	add(entry, { kind: 'message', value: text.slice(start, end), weight: Math.min(most, size / lettersPerPoint) * fits, start, end });
}

/** An entry of the gRPC status itself, not of a body code that has one. */
const isGrpc = ({ grpc, wire }: EntrySignature) => grpc !== undefined && wire === grpc;

const isNumber = ({ kind, wire }: EntrySignature) => kind === 'code' && /^\d+$/.test(wire);
