import type { ProviderSignature } from '../signatures/signatures.ts';
import { generalRules, keyRule, type MaskRule } from './mask-rules.ts';

export const maskSign = '•••';

export type Secret = { kind: string; start: number; end: number };

export type Mask = {
	/** Where a text holds what looks like a secret or names a person or an account, in order, without overlaps. */
	findSecrets: (text: string) => Secret[];
	/** Replaces whatever findSecrets finds. Nothing pasted is shown, copied or shared without it. */
	mask: (text: string) => { text: string; kinds: string[] };
};

/** Builds the mask: the general rules, and what the keys of these providers start with. */
export function createMask(providers: Pick<ProviderSignature, 'keyPrefixes'>[]): Mask {
	const prefixes = providers.flatMap(({ keyPrefixes }) => keyPrefixes);
	const rules = prefixes.length > 0 ? [...generalRules, keyRule(prefixes)] : generalRules;
	const findSecrets = (text: string) => find(text, rules);
	return { findSecrets, mask: (text) => cover(text, findSecrets(text)) };
}

/** The general rules alone, for a page that has no signatures. It lets pass the keys that only a provider's data know. */
export const { mask } = createMask([]);

function find(text: string, rules: MaskRule[]): Secret[] {
	const found: Secret[] = [];
	for (const [kind, pattern] of rules) {
		for (const match of text.matchAll(pattern)) {
			const start = match.index + (match[1]?.length ?? 0);
			found.push({ kind, start, end: match.index + match[0].length });
		}
	}
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	const merged: Secret[] = [];
	for (const secret of found) {
		const last = merged.at(-1);
		if (last && secret.start <= last.end) last.end = Math.max(last.end, secret.end);
		else merged.push({ ...secret });
	}
	return merged;
}

function cover(text: string, secrets: Secret[]): { text: string; kinds: string[] } {
	let end = 0;
	let masked = '';
	for (const secret of secrets) {
		masked += text.slice(end, secret.start) + maskSign;
		end = secret.end;
	}
	return { text: masked + text.slice(end), kinds: [...new Set(secrets.map((secret) => secret.kind))] };
}
