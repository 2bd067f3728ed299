import type { ProviderSignature } from '../../signatures/signatures.ts';
import type { ProviderEvidence, ProviderEvidenceKind, Seen } from '../evidence.ts';
import { fromBothEnds } from '../excerpt.ts';
import { providerWeights as weights } from '../weights.ts';
import { type Flat, lettersOf } from './flatten.ts';
import { createNameReader } from './provider-names.ts';

/** Reads what names a provider. */
export type ProviderReader = (flat: Flat, identifiers: Seen[]) => ProviderEvidence[];

/** Builds the reader of what names a provider: hosts, packages, classes, model ids, headers, keys and names, the strongest first. */
export function createProviderReader(providers: ProviderSignature[]): ProviderReader {
	const readHosts = createHostReader(providers);
	const readNames = createNameReader(providers);
	const readClasses = createClassReader(providers);
	return (flat, identifiers) =>
		[...readHosts(flat), ...readNames(flat.text), ...readClasses(identifiers)].sort((a, b) => b.weight - a.weight);
}

/** It begins with its first letter: a look at each later one would take a square of the time of a long word. */
const hostName = /(?<![a-z0-9])[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?(?:\.[a-z0-9][a-z0-9-]{0,40}){1,5}/gi;
/** A log can be full of hosts. */
const mostHosts = 200;
/** Letters of a host that do not stand in a row by chance. */
const leastLetters = 12;

/** Where a request goes, not where a person looks something up. */
export const isApiHost = (name: string) => name.toLowerCase().startsWith('api.');

/**
 * The domain that a provider registered, under which it has its mail: anthropic.com of api.anthropic.com. It is its own when
 * it is a host, or has several: anyone at Google may have an address at google.com.
 */
function domainOf(host: string, hosts: readonly string[]): string | undefined {
	const domain = host.split('.').slice(-2).join('.');
	return hosts.includes(domain) || hosts.filter((other) => other.endsWith(`.${domain}`)).length > 1 ? domain : undefined;
}

function createHostReader(providers: ProviderSignature[]): (flat: Flat) => ProviderEvidence[] {
	const hosts = providers.flatMap(({ id, hosts: names }) =>
		names.map((name) => ({ provider: id, name, end: `.${name}`, domain: domainOf(name, names), letters: lettersOf(name) })),
	);
	return ({ text, letters, letterPlaces }) => {
		const seen = fromBothEnds([...text.matchAll(hostName)], mostHosts, ({ 0: value, index }): ProviderEvidence[] | undefined => {
			const lower = value.toLowerCase();
			const isAddress = text[index - 1] === '@';
			const owners = hosts.filter(({ name, end, domain }) => (isAddress ? lower === domain : lower === name || lower.endsWith(end)));
			if (owners.length === 0) return undefined;
			const weight = isAddress ? weights.address : isApiHost(lower) ? weights.apiHost : weights.host;
			const ids = [...new Set(owners.map(({ provider }) => provider))];
			return ids.map((provider) => ({ kind: 'host', provider, value, weight, start: index, end: index + value.length }));
		}).flat();
		// A terminal breaks a host over two lines; its letters are still there.
		for (const { provider, name, letters: bare } of hosts) {
			const at = bare.length < leastLetters || seen.some((item) => item.provider === provider) ? -1 : letters.indexOf(bare);
			if (at < 0) continue;
			const end = (letterPlaces[at + bare.length - 1] ?? 0) + 1;
			seen.push({ kind: 'broken-host', provider, value: name, weight: weights.brokenHost, start: letterPlaces[at] ?? 0, end });
		}
		return seen;
	};
}

/** A class with its namespace. */
const qualified = /^([A-Za-z_]+)(?:[.:]{1,2})([A-Z][A-Za-z]+)$/;
/** A class as an SDK of today no longer has it: openai.error.InvalidRequestError. */
const former = /^([a-z_]+)\.error\.[A-Z][A-Za-z]+$/;

/** Exception classes by their namespace. One that serves several providers names at most the one it is called after. */
function createClassReader(providers: ProviderSignature[]): (identifiers: Seen[]) => ProviderEvidence[] {
	const owners = new Map<string, ProviderSignature[]>();
	for (const provider of providers) for (const name of provider.namespaces) owners.set(name, [...(owners.get(name) ?? []), provider]);
	const kind: ProviderEvidenceKind = 'class';
	return (identifiers) =>
		identifiers.flatMap((item): ProviderEvidence[] => {
			const [, space = '', name] = qualified.exec(item.value) ?? former.exec(item.value) ?? [];
			const [owner, another] = owners.get(space.toLowerCase()) ?? [];
			const called = another ? providers.find((provider) => provider.id === space.toLowerCase()) : owner;
			if (!called || (name !== undefined && !Object.hasOwn(called.classes, name))) return [];
			return [{ ...item, kind, provider: called.id, weight: another ? weights.sharedClass : weights.ownedClass }];
		});
}
