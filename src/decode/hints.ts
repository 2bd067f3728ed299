import type { ProviderSignature } from '../signatures/signatures.ts';
import type { SeenProvider } from './read-providers.ts';

/** Says when key, host or name belongs to another provider than the one that answered. */
export function readHints(
	text: string,
	answered: ProviderSignature | undefined,
	seen: SeenProvider[],
	providers: ProviderSignature[],
): string[] {
	if (!answered) return [];
	const hints: string[] = [];
	const nameOf = (id: string) => providers.find((provider) => provider.id === id)?.name ?? id;
	const key = seen.find((item) => item.how === 'key' && item.provider !== answered.id);
	const ownKey = seen.some((item) => item.how === 'key' && item.provider === answered.id);
	const masked = /(?<![A-Za-z0-9])([A-Za-z]{2,4})[-_]?\*{2,20}/.exec(text)?.[1]?.toLowerCase();
	const [own] = answered.keyPrefixes;
	if (key && !ownKey)
		hints.push(
			`The key looks like one of ${nameOf(key.provider)}'s (${key.value}…), but ${answered.name} answered. Send a key of ${answered.name}${own ? `, which starts with ${own}` : ''}.`,
		);
	else if (masked && own && !own.startsWith(masked)) {
		const owners = providers.filter((provider) => provider.keyPrefixes.some((prefix) => prefix.startsWith(masked)));
		const owner = owners.length === 1 ? owners[0] : undefined;
		hints.push(
			`Keys of ${answered.name} start with ${own}; this one starts with ${masked}${owner ? `, as those of ${owner.name} do` : ''}.`,
		);
	}
	const host = seen.find((item) => item.how === 'host' && item.weight > 10 && item.provider !== answered.id);
	const ownHost = seen.some((item) => item.how === 'host' && item.weight > 10 && item.provider === answered.id);
	if (host && !ownHost)
		hints.push(`The request went to ${host.value}, a host of ${nameOf(host.provider)}, but the answer reads like one of ${answered.name}.`);
	if (ownHost) {
		const lower = text.toLowerCase();
		for (const other of providers) {
			const alike = other.nicknames.find((name) => isAlike(name, answered.id) && new RegExp(`\\b${name}\\b`).test(lower));
			if (alike && other.id !== answered.id)
				hints.push(
					`${answered.name} (${answered.hosts[0]}) is not ${alike[0]?.toUpperCase()}${alike.slice(1)}, a name of ${other.name} (${other.hosts[0]}).`,
				);
		}
	}
	return hints;
}

/** One letter apart: groq and grok. */
const isAlike = (one: string, other: string) =>
	one.length === other.length && [...one].filter((letter, index) => letter !== other[index]).length === 1 && /^[a-z]{3,}$/.test(one);
