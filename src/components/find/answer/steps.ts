import { once } from '../../../search/box/once.ts';
import { fetching } from '../failure.ts';
import { element } from '../search-results.ts';

/** The first steps are enough to begin with; the page has all. */
const most = 3;

/** The steps of a page: those of each panel, in order, and those that help in any case. */
export type Steps = { ofPanels: HTMLElement[][]; inAnyCase: HTMLElement[] };

/** The pages that were asked for: a paste is answered anew with each key. */
const pages = new Map<string, () => Promise<Document>>();

/**
 * Loads the steps of an entry from its page: they stand there in words that are ready to be shown, and pages are kept offline.
 * The page comes as a document, which runs no scripts. Rejects with a LoadError when it doesn't come.
 */
export const loadSteps = (url: string): Promise<Steps> =>
	fetching(url, async () => {
		const load = pages.get(url) ?? once(() => loadDocument(url));
		pages.set(url, load);
		const page = await load();
		const stepsIn = (place: ParentNode, selector: string) => [...place.querySelectorAll(selector)].map(asStep);
		return {
			ofPanels: [...page.querySelectorAll('.verdict')].map((panel) => stepsIn(panel, '.steps > li')),
			inAnyCase: stepsIn(page, 'h2#fixes ~ .claims > li'),
		};
	});

/** Puts the first steps at the end of a panel, and how many more the page has. */
export function addSteps(panel: HTMLElement, steps: HTMLElement[]): void {
	if (steps.length === 0) return;
	const list = element('ol', ...steps.slice(0, most));
	list.className = 'steps';
	panel.append(list);
	const more = steps.length - most;
	if (more > 0) panel.append(element('p', element('small', `${more} more on the page.`)));
}

/** A step without the numbers of its sources, which stand on the page. */
function asStep(item: Element): HTMLElement {
	// A link to a part of that page is a link to another page here.
	for (const link of item.querySelectorAll('a')) link.setAttribute('href', link.href);
	const step = document.importNode(item, true);
	for (const number of step.querySelectorAll('.ref')) number.remove();
	return element('li', ...step.childNodes);
}

function loadDocument(url: string): Promise<Document> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('GET', url);
		request.responseType = 'document';
		request.onload = () => {
			if (request.status === 200 && request.responseXML) resolve(request.responseXML);
			else reject(new Error(`${url} answered ${request.status}`));
		};
		request.onerror = () => reject(new Error(`${url} did not load`));
		request.send();
	});
}
