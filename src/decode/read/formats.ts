import type { FormatSignature, ProviderSignature } from '../../signatures/signatures.ts';
import type { ProviderEvidence } from '../evidence.ts';
import { providerWeights, vouching } from '../weights.ts';
import type { MessageHit } from './match-message.ts';
import { endsIn, type Outline } from './outline.ts';

/** Builds what tells whose format a body has, when the most exact format that fits is one provider's alone; and who wraps another's answer in it. */
export function createFormatReader(providers: ProviderSignature[]): (outline: Outline) => ProviderEvidence[] {
	const wrapping = providers.filter(({ wraps }) => wraps.length > 0);
	const formats = formatsOf(providers);
	return ({ paths }) => {
		const wrapped = wrapping.flatMap(({ id, wraps }) => {
			const place = [...paths].find((path) => isWrapped(path, wraps));
			return place === undefined ? [] : [{ id, wraps, place }];
		});
		const outer = wrapped.length === 0 ? paths : new Set([...paths].filter((path) => !wrapped.some(({ wraps }) => isWrapped(path, wraps))));
		if (outer.size === 0) return [];
		const seen = wrapped.map(
			({ id, place }): ProviderEvidence => ({
				kind: 'wrap',
				provider: id,
				value: place,
				weight: providerWeights.wrap,
			}),
		);
		const [only, another] = bestFitting(outer, formats);
		if (only && !another) seen.push({ kind: 'format', provider: only[0], value: only[1], weight: providerWeights.format });
		return seen;
	};
}

/** A format, and the ids of the providers that have it. */
type OwnedFormat = { format: FormatSignature; owners: string[] };

/** Each format once: many providers have the same. */
function formatsOf(providers: ProviderSignature[]): OwnedFormat[] {
	const made = new Map<string, OwnedFormat>();
	for (const { id, formats } of providers)
		for (const format of formats) {
			const written = JSON.stringify(format);
			const known = made.get(written);
			if (known) known.owners.push(id);
			else made.set(written, { format, owners: [id] });
		}
	return [...made.values()];
}

/** The providers whose formats fit best, each with the places of that format. */
function bestFitting(paths: Set<string>, formats: OwnedFormat[]): Map<string, string> {
	let most = 0;
	let fitting = new Map<string, string>();
	for (const { format, owners } of formats) {
		const size = fit(format, paths);
		if (size === 0 || size < most) continue;
		if (size > most) fitting = new Map();
		most = size;
		for (const id of owners) fitting.set(id, placesOf(format).join(', '));
	}
	return fitting;
}

/** Whether a path leads into a place that holds another provider's answer. */
export const isWrapped = (path: string, wraps: string[]) =>
	wraps.some((wrap) => {
		const place = innermost(wrap);
		return endsIn(path, place) || `.${path}`.includes(`.${place}.`);
	});

/** The last two names of a place: clients put the answer under names of their own. */
function innermost(place: string): string {
	const known = innermosts.get(place);
	if (known !== undefined) return known;
	const made = place.split('.').slice(-2).join('.');
	innermosts.set(place, made);
	return made;
}

/** By place. There are as many as the signatures have, and every key of a paste is held against each. */
const innermosts = new Map<string, string>();

/** Messages inside a response of another provider that this provider passes on. The same place can also hold its own sentences. */
export function wrappedMessages(messages: MessageHit[], { keys }: Outline, providers: ProviderSignature[]): Set<MessageHit> {
	const wrappers = providers.filter(({ wraps }) => keys.some((key) => isWrapped(key.path, wraps)));
	const wraps = wrappers.flatMap((provider) => provider.wraps);
	if (wraps.length === 0) return new Set();
	return new Set(
		messages.filter(({ entry, start }) => {
			const holder = keys.findLast((key) => key.start < start);
			return holder && isWrapped(holder.path, wraps) && wrappers.every((provider) => provider.id !== entry.provider);
		}),
	);
}

const placesOf = ({ code, type, message }: FormatSignature) => [code, type, message].filter((place) => place !== undefined);

/** How many values stand where the format has them; 0 when code, type or message is missing, or it is too plain to tell anything. */
function fit(format: FormatSignature, paths: Set<string>): number {
	const needed = placesOf(format);
	const { more = [] } = format;
	const [first] = needed;
	if (first === undefined || (needed.length === 1 && !first.includes('.'))) return 0;
	let best = 0;
	for (const path of paths) {
		if (!endsIn(path, first)) continue;
		const around = path.slice(0, path.length - first.length);
		if (needed.every((place) => paths.has(around + place)))
			best = Math.max(best, needed.length + vouching.optionalPlace * more.filter((place) => paths.has(around + place)).length);
	}
	return best;
}
