import type { FormatSignature, ProviderSignature } from '../signatures/signatures.ts';
import type { MessageHit } from './match-message.ts';
import { endsIn, type Outline } from './outline.ts';

/** A body whose form says whose it is. */
export type SeenShape = { provider: string; how: 'shape' | 'wrap'; weight: number };

/** What the form of a body is worth: a hint, for anybody can copy it. That it holds somebody else's answer is worth more. */
const weights = { shape: 3, wrap: 6 };

/** What a value that need not be there adds to the three that make a format. */
const optional = 0.4;

/** Whose format a body has, when the most exact format that fits is one provider's alone. */
export function readShapes({ paths }: Outline, providers: ProviderSignature[]): SeenShape[] {
	const wrappers = providers.filter(({ wraps }) => wraps.length > 0 && [...paths].some((path) => isWrapped(path, wraps)));
	const outer = wrappers.length === 0 ? paths : new Set([...paths].filter((path) => !wrappers.some(({ wraps }) => isWrapped(path, wraps))));
	if (outer.size === 0) return [];
	let most = 1;
	let fitting = new Set<string>();
	for (const { id, formats } of providers) {
		for (const format of formats) {
			const size = fit(format, outer);
			if (size < most || size === 0) continue;
			if (size > most) fitting = new Set();
			most = size;
			fitting.add(id);
		}
	}
	const seen: SeenShape[] = wrappers.map(({ id }) => ({ provider: id, how: 'wrap', weight: weights.wrap }));
	const [only, another] = fitting;
	if (only && !another) seen.push({ provider: only, how: 'shape', weight: weights.shape });
	return seen;
}

/** Whether a path leads into a place that holds another provider's answer. */
export const isWrapped = (path: string, wraps: string[]) => wraps.some((place) => endsIn(path, place) || `.${path}`.includes(`.${place}.`));

/** Messages that stand in the answer of somebody else, which the provider wraps. Its own sentences can stand there too. */
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

/** How many values stand where the format has them; 0 when code, type or message is missing, or it is too plain to tell anything. */
function fit({ code, type, message, more = [] }: FormatSignature, paths: Set<string>): number {
	const needed = [code, type, message].filter((place) => place !== undefined);
	const [first] = needed;
	if (first === undefined || (needed.length === 1 && !first.includes('.'))) return 0;
	let best = 0;
	for (const path of paths) {
		if (!endsIn(path, first)) continue;
		const around = path.slice(0, path.length - first.length);
		if (needed.every((place) => paths.has(around + place)))
			best = Math.max(best, needed.length + optional * more.filter((place) => paths.has(around + place)).length);
	}
	return best;
}
