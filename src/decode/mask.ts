import type { ProviderSignature } from '../signatures/signatures.ts';
import { generalStarts, patternRules } from './masks/rules.ts';
import { findFields } from './masks/fields.ts';
import { byStarts } from './masks/starts.ts';
import { maskSign } from './mask-sign.ts';

export type Secret = { kind: string; start: number; end: number };

/** How many secrets of a kind a text holds. */
export type KindCount = { kind: string; count: number };

export type Mask = {
	/** Where a text holds what looks like a secret or names a person, in order, without overlaps. */
	findSecrets: (text: string) => Secret[];
	/** Replaces whatever findSecrets finds. Nothing pasted is shown, copied or shared without it. */
	mask: (text: string) => { text: string; kinds: KindCount[] };
};

/** Builds the mask: the general rules, and what the keys of these providers start with. */
export function createMask(providers: Pick<ProviderSignature, 'keyPrefixes'>[]): Mask {
	const own = providers.flatMap(({ keyPrefixes }) => keyPrefixes.map((start) => ({ kind: 'API key', start })));
	// A general rule names its kind better.
	const findKeys = byStarts([...own, ...generalStarts]);
	const findSecrets = (raw: string) => {
		const text = withoutColors(raw);
		const lower = text.toLowerCase();
		const byPatterns = patternRules
			.filter(({ gate }) => !gate || gate.some((word) => lower.includes(word)))
			.flatMap(({ kind, find }) => find(text).map((place) => ({ kind, ...place })));
		return merge([...findKeys(text), ...findFields(text), ...byPatterns]);
	};
	return {
		findSecrets,
		mask: (text) => {
			const secrets = findSecrets(text);
			return { text: cover(text, secrets), kinds: countKinds(secrets) };
		},
	};
}

/** The general rules alone, for a page that has no signatures. It lets pass the keys that only a provider's data know. */
export const { mask } = createMask([]);

/** Spaces for the codes that color a terminal: they end in a letter, as if that began a word. Every place stays where it is. */
const withoutColors = (text: string): string =>
	text.includes(escapeCode) ? text.replace(colorCode, (code) => ' '.repeat(code.length)) : text;
const escapeCode = '\u001b';
const colorCode = new RegExp(`${escapeCode}\\[[\\d;]{0,20}[A-Za-z]`, 'g');

/** Secrets that overlap are one, of the kind that was found first: its start says most. */
function merge(found: Secret[]): Secret[] {
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	const merged: Secret[] = [];
	for (const secret of found) {
		const last = merged.at(-1);
		if (last && secret.start < last.end) last.end = Math.max(last.end, secret.end);
		else merged.push({ ...secret });
	}
	return merged;
}

function cover(text: string, secrets: Secret[]): string {
	let end = 0;
	let masked = '';
	for (const secret of secrets) {
		masked += text.slice(end, secret.start) + maskSign;
		end = secret.end;
	}
	return masked + text.slice(end);
}

function countKinds(secrets: Secret[]): KindCount[] {
	const counts = new Map<string, number>();
	for (const { kind } of secrets) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].map(([kind, count]) => ({ kind, count }));
}
