import * as early from './early-files.ts';
import * as files from './files.ts';
import { markdownHref } from './ids.ts';
import { singleAddresses } from './page-kinds.ts';

/** First path segments that a page or file of the site has. */
export const reserved: ReadonlySet<string> = new Set(
	[...singleAddresses(), ...singleAddresses().map((page) => markdownHref(page)), ...Object.values(early), ...Object.values(files)].flatMap(
		(address) => {
			const first = address.split('/')[1]?.replace(/\..*$/, '');
			return first ? [first] : [];
		},
	),
);

/** Why a provider cannot have this id, which is the first segment of its addresses; undefined when it can. */
export function wrongProviderId(id: string): string | undefined {
	if (reserved.has(id)) return `"${id}" is a reserved address`;
	if (!/^[a-z][a-z0-9-]*$/.test(id))
		return `"${id}" cannot be an address: a letter comes first, then lower-case letters, digits and hyphens`;
	return undefined;
}
