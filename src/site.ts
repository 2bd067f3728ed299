/** Where the site and its source live: the only two addresses to change for another home. A path is allowed: https://me.github.io/errdex. */
export const site = {
	name: 'Errdex',
	// Scripts in the browser have no process; they use no address of the site.
	url: (globalThis.process?.env.SITE_URL ?? 'https://errdex.dev').replace(/\/+$/, ''),
	repository: 'https://github.com/errdex/errdex',
};

/** The path below which the site is served: /errdex, or nothing at the root of a host. */
export const basePath = new URL(site.url).pathname.replace(/\/+$/, '');

/** The full address of a page or file: /groq/429/ becomes https://errdex.dev/groq/429/. */
export const absolute = (href: string) => site.url + href;

export const editUrl = (file: string) => `${site.repository}/edit/main/${file}`;

export function reportUrl(title: string, address: string): string {
	const body = `Page: ${absolute(address)}\nWhat is wrong, and the source that shows it:\n`;
	return `${site.repository}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
