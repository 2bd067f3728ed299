import * as files from './files.ts';
import { markdownHref } from './ids.ts';
import { singleAddresses } from './page-kinds.ts';

const pages = singleAddresses();

/** First path segments that no provider may take, because a page or file of the site has them. */
export const reserved: ReadonlySet<string> = new Set(
	[...pages, ...pages.map((page) => markdownHref(page)), ...Object.values(files)].flatMap((address) => {
		const first = address.split('/')[1]?.replace(/\..*$/, '');
		return first ? [first] : [];
	}),
);
