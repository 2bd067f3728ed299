import { canonical, href } from '../../addresses/ids.ts';
import { atBase } from '../../layouts/base.ts';
import type { SearchDocument } from '../../signatures/signatures.ts';
import { loadSignatures } from './load.ts';

/** The segments of a path, decoded. A segment that isn't validly encoded, such as 100%, stays as it is. */
export const segmentsOf = (path: string): string[] =>
	path
		.split('/')
		.filter(Boolean)
		.map((segment) => {
			try {
				return decodeURIComponent(segment);
			} catch {
				return segment;
			}
		});

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

/** The form in which we compare spellings of a code: lower case, and hyphens for all signs. */
const plainForm = (name: string) => canonical(name).replace(/[^a-z0-9-]+/g, '-');

/** The names that an address may mean by a code: it may hold a problem URI, error-88, code_88 or 88. */
function formsOf(code: string): string[] {
	const name = plainForm(code.replace(/^.*\/problems\//, '').replace(/\/+$/, ''));
	const bare = name.replace(/^(?:error|err|code)-?/, '');
	return name ? [name, `code-${name}`, bare, `code-${bare}`] : [];
}

/** The entry that provider, code and status name, in any spelling; none when they name several or none. */
export async function entryNamed(provider: string, code: string, status: string): Promise<SearchDocument | undefined> {
	const id = await providerNamed(provider);
	if (!id) return undefined;
	const { entries } = await loadSignatures();
	const ofProvider = entries.filter((entry) => entry.provider === id);
	const forms = formsOf(code);
	if (forms.length === 0) return ofProvider.find((entry) => entry.kind === 'status' && String(entry.statuses[0]) === status);
	const named = ofProvider.filter((entry) => entry.names.some((name) => forms.includes(plainForm(name))));
	const fitting = status && named.length > 1 ? named.filter((entry) => entry.statuses.includes(Number(status))) : named;
	return fitting.length === 1 ? fitting[0] : fitting.find((entry) => entry.names.includes(code));
}

/** Links in error messages and logs: /find/?provider=groq&status=429&code=rate_limit_exceeded goes to the entry. */
export async function goStraight(asked: URLSearchParams): Promise<void> {
	const provider = asked.get('provider');
	if (!provider) return;
	const entry = await entryNamed(provider, asked.get('code') ?? '', asked.get('status') ?? '');
	if (entry) location.replace(atBase(entry.url));
}
