import { canonical, href } from '../../addresses/ids.ts';
import type { SearchDocument } from '../../signatures/signatures.ts';
import { atBase } from '../../layouts/base.ts';
import { loadSignatures } from './load.ts';

/** The provider that an id, a nickname or a host names: twitter is X. */
async function providerNamed(name: string): Promise<string | undefined> {
	const lower = name.toLowerCase();
	const { providers } = await loadSignatures();
	return providers.find((item) => item.id === lower || item.nicknames.includes(lower) || item.hosts.includes(lower))?.id;
}

/** The page of a provider under another of its names. */
export async function providerPage(name: string): Promise<string | undefined> {
	const id = await providerNamed(name);
	return id && href.provider(id);
}

/** The entry that provider, code and status name, in any spelling; none when they name several or none. */
export async function entryNamed(provider: string, code: string, status: string): Promise<SearchDocument | undefined> {
	const { entries } = await loadSignatures();
	const id = await providerNamed(provider);
	const name = canonical(code.replace(/^.*\/problems\//, '').replace(/\/+$/, '')).replace(/[^a-z0-9-]+/g, '-');
	const forms = name
		? [name, `code-${name}`, name.replace(/^(?:error|err|code)-?/, ''), `code-${name.replace(/^(?:error|err|code)-?/, '')}`]
		: [];
	const named = entries.filter(
		(entry) => entry.provider === id && id && entry.names.some((item) => forms.includes(canonical(item).replace(/[^a-z0-9-]+/g, '-'))),
	);
	const fitting = status && named.length > 1 ? named.filter((entry) => entry.statuses.includes(Number(status))) : named;
	if (name) return fitting.length === 1 ? fitting[0] : fitting.find((entry) => entry.names.includes(code));
	return entries.find((entry) => entry.provider === id && id && entry.kind === 'status' && String(entry.statuses[0]) === status);
}

/** Links in error messages and logs: /find/?provider=groq&status=429&code=rate_limit_exceeded goes to the entry. */
export async function goStraight(asked: URLSearchParams): Promise<void> {
	const provider = asked.get('provider');
	if (!provider) return;
	const entry = await entryNamed(provider, asked.get('code') ?? '', asked.get('status') ?? '');
	if (entry) location.replace(atBase(entry.url));
}
