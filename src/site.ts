/** Where the site and its source live: the only two addresses to change for another home. */
export const site = {
	name: 'Errdex',
	url: 'https://errdex.dev',
	repository: 'https://github.com/errdex/errdex',
};

export const editUrl = (file: string) => `${site.repository}/edit/main/${file}`;

export function reportUrl(title: string, address: string): string {
	const body = `Page: ${site.url}${address}\n\nWhat is wrong:\n\nSource that shows it (a link, or the response with secrets removed):\n`;
	return `${site.repository}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
