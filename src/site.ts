/** Where the site and its source live: the only two addresses to change for another home. */
export const site = {
	name: 'Errdex',
	url: 'https://errdex.dev',
	repository: 'https://github.com/errdex/errdex',
};

export const editUrl = (file: string) => `${site.repository}/edit/main/${file}`;

export function reportUrl(title: string, address: string): string {
	const body = `Page: ${site.url}${address}\nWhat is wrong, and the source that shows it:\n`;
	return `${site.repository}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
