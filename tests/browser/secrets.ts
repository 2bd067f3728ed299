import type { Page } from '@playwright/test';

/** How a secret could be written in a page, an address or a request. */
export const formsOf = (secret: string) => [
	...new Set([
		secret,
		encodeURIComponent(secret),
		new URLSearchParams({ q: secret }).toString().slice(2),
		JSON.stringify(secret).slice(1, -1),
	]),
];

/** Looks in the page itself for a text, everywhere but in the box it was entered in, and names the places. */
export const placesWith = (page: Page, forms: string[]): Promise<string[]> =>
	page.evaluate((wanted) => {
		const all = [...document.querySelectorAll('*')];
		const box = document.querySelector('.search.big textarea');
		const fields = all
			.filter((element) => element !== box && 'value' in element)
			.map((element) => String((element as HTMLInputElement).value));
		const places: Record<string, string> = {
			text: document.documentElement.textContent,
			HTML: document.documentElement.outerHTML,
			attributes: all.flatMap((element) => [...element.attributes].map(({ value }) => value)).join('\n'),
			fields: fields.join('\n'),
			address: location.href,
			history: JSON.stringify(history.state),
			localStorage: JSON.stringify({ ...localStorage }),
			sessionStorage: JSON.stringify({ ...sessionStorage }),
			cookies: document.cookie,
		};
		return Object.keys(places).filter((place) => wanted.some((form) => places[place]?.includes(form)));
	}, forms);

/** Everything the page asks the network for from now on. */
export function watchRequests(page: Page): string[] {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
	return sent;
}
