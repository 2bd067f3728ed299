import { z } from 'astro/zod';

// A host with a name, without user and port, and a rest without the characters that a URL has to escape.
const webAddress = /^https:\/\/(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#][^\s"<>\\^`{|}]*)?$/;

/** A page of another site. */
export const httpsUrl = z.string().regex(webAddress, { error: 'an address begins with https:// and the name of a host, in lower case' });

/** What requests start with. gRPC names a host and a port. */
export const baseUrl = z.string().regex(/^(?:(?:https|wss):\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d{1,5})?(?:\/[\w.~-]+)*$/, {
	error: 'https://, wss:// or nothing, then a host and a path',
});

/** Where a reader can turn to: a page, or a mailbox. */
export const contactUrl = z.string().refine((text) => webAddress.test(text) || /^mailto:[\w.+-]+@[\w.-]+(?:\?[\w=&%+.-]*)?$/.test(text), {
	error: 'an address begins with https:// and the name of a host, in lower case, or with mailto: and a mailbox',
});

/** Whether a link in our own words may lead there: a page of the site, a place on the page, or a page of another site. */
export const mayLinkTo = (target: string): boolean => /^\/(?!\/)|^#/.test(target) || webAddress.test(target);

export const linkRule = 'a link leads to /a/page/ of this site, to a #fragment, or to an https:// address';
