import { canonical, href } from '../addresses/ids.ts';
import type { SearchDocument, Signatures } from '../signatures/signatures.ts';

/** The provider that an id, a nickname or a host names: twitter is X. */
export function providerNamed(name: string, { providers }: Signatures): string | undefined {
	const lower = name.toLowerCase();
	return providers.find((item) => item.id === lower || item.nicknames.includes(lower) || item.hosts.includes(lower))?.id;
}

/** The page of a provider under another of its names. */
export function providerPage(name: string, signatures: Signatures): string | undefined {
	const id = providerNamed(name, signatures);
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
export function entryNamed(provider: string, code: string, status: string, signatures: Signatures): SearchDocument | undefined {
	const id = providerNamed(provider, signatures);
	if (!id) return undefined;
	const ofProvider = signatures.entries.filter((entry) => entry.provider === id);
	const forms = formsOf(code);
	if (forms.length === 0) return ofProvider.find((entry) => entry.kind === 'status' && String(entry.statuses[0]) === status);
	const named = ofProvider.filter((entry) => entry.names.some((name) => forms.includes(plainForm(name))));
	const fitting = status && named.length > 1 ? named.filter((entry) => entry.statuses.includes(Number(status))) : named;
	return fitting.length === 1 ? fitting[0] : fitting.find((entry) => entry.names.includes(code));
}
