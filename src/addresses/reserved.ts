/** First path segments that a page or file of the site has. */
const reserved = new Set([
	'status',
	'condition',
	'compare',
	'guides',
	'find',
	'api',
	'about',
	'offline',
	'404',
	'index',
	'pagefind',
	'_astro',
]);

/** Why a provider cannot have this id, which is the first segment of its addresses; undefined when it can. */
export function wrongProviderId(id: string): string | undefined {
	if (reserved.has(id)) return `"${id}" is a reserved address`;
	if (!/^[a-z][a-z0-9-]*$/.test(id))
		return `"${id}" cannot be an address: a letter comes first, then lower-case letters, digits and hyphens`;
	return undefined;
}
