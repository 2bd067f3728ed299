/** Where the site and its source live: the only two addresses to change for another home. */
export const site = {
	name: 'Errdex',
	url: 'https://errdex.dev',
	repository: 'https://github.com/errdex/errdex',
};

/** The address of a path of this site, for readers elsewhere. A home with a sub-path keeps it, which `new URL(path, url)` would not. */
export const absolute = (href: string) => `${site.url.replace(/\/$/, '')}${href}`;

export const editUrl = (file: string) => `${site.repository}/edit/main/${file}`;

export function reportUrl(title: string, address: string): string {
	const body = `Page: ${absolute(address)}\nWhat is wrong, and the source that shows it:\n`;
	return `${site.repository}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
