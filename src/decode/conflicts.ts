import type { ProviderSignature } from '../signatures/signatures.ts';
import type { ProviderEvidence } from './evidence.ts';
import { isApiHost } from './read/providers.ts';
import type { Hint } from './types.ts';

/** Finds a key, host or name of another provider than the one that answered. */
export function findConflicts(
	text: string,
	answered: ProviderSignature | undefined,
	seen: ProviderEvidence[],
	providers: ProviderSignature[],
): Hint[] {
	if (!answered) return [];
	const keys = seen.filter(({ kind }) => kind === 'key');
	const hosts = seen.filter(({ kind, value }) => kind === 'host' && isApiHost(value));
	const isOwn = ({ provider }: ProviderEvidence) => provider === answered.id;
	return [
		...(foreignOf('key', keys, isOwn) ?? maskedKey(text, answered, providers)),
		...(foreignOf('host', hosts, isOwn) ?? []),
		...(hosts.some(isOwn) ? alikeNames(text, answered, providers) : []),
	];
}

/** The first that is another provider's, when none is its own. */
function foreignOf(kind: 'key' | 'host', seen: ProviderEvidence[], isOwn: (item: ProviderEvidence) => boolean): Hint[] | undefined {
	const [first] = seen;
	return first && !seen.some(isOwn) ? [{ kind, value: first.value, owner: first.provider }] : undefined;
}

/** A key that is shown masked, such as `gs***tF`, and starts as no key of the provider does. */
function maskedKey(text: string, answered: ProviderSignature, providers: ProviderSignature[]): Hint[] {
	// The part before the first sign: keys of one provider go on in several ways, sk-proj- and sk-svcacct-.
	const value = /(?<![A-Za-z0-9_-])([A-Za-z]{2,4})(?:[-_][A-Za-z0-9_-]{0,40})?\*{2,20}/.exec(text)?.[1]?.toLowerCase();
	const starts = ({ keyPrefixes }: ProviderSignature) => keyPrefixes.some((prefix) => prefix.toLowerCase().startsWith(value ?? ''));
	if (!value || answered.keyPrefixes.length === 0 || starts(answered)) return [];
	const [owner, another] = providers.filter(starts);
	return [{ kind: 'key-start', value, ...(owner && !another && { owner: owner.id }) }];
}

/** Names of other providers that are one letter from its own. */
function alikeNames(text: string, answered: ProviderSignature, providers: ProviderSignature[]): Hint[] {
	const lower = text.toLowerCase();
	return providers.flatMap(({ id, nicknames }): Hint[] => {
		const value = nicknames.find((name) => isAlike(name, answered.id) && new RegExp(`\\b${name}\\b`).test(lower));
		return value && id !== answered.id ? [{ kind: 'name', value, owner: id }] : [];
	});
}

/** One letter apart: groq and grok. */
const isAlike = (one: string, other: string) =>
	one.length === other.length && [...one].filter((letter, index) => letter !== other[index]).length === 1 && /^[a-z]{3,}$/.test(one);
