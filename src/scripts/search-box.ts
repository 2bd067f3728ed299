import type { Answer, Filters } from '../search/search.ts';
import { searchProse } from './pagefind.ts';
import { filterBar } from './search-filters.ts';
import { loadSearch } from './search-data.ts';
import { fromDocument, fromProse, resultItem } from './search-results.ts';

const kept = 12;

/** Makes a search field answer as one types: below it filters, a spoken status and the results. */
export function attachSearch(
	input: HTMLInputElement,
	host: HTMLElement,
	onQuery: (query: string, filters: Filters) => void = () => {},
): void {
	const status = document.createElement('p');
	status.role = 'status';
	status.className = 'cite';
	const list = document.createElement('ol');
	list.className = 'results';
	const filters = filterBar(() => void run());
	host.append(filters.element, status, list);
	let turn = 0;

	async function run(): Promise<void> {
		const mine = ++turn;
		const query = input.value.trim();
		const chosen = filters.read();
		onQuery(query, chosen);
		filters.element.hidden = query === '';
		if (query === '') {
			list.replaceChildren();
			status.textContent = '';
			return;
		}
		let answer: Answer;
		try {
			const { data, search } = await loadSearch();
			filters.offer(data.providers);
			answer = search(query, chosen);
		} catch {
			if (mine === turn) failed(status, list);
			return;
		}
		if (mine !== turn) return;
		const shown = answer.results.slice(0, kept).map(({ document }) => document);
		list.replaceChildren(...shown.map((document) => resultItem(fromDocument(document), query)));
		status.textContent = say(answer, shown.length);
		await addProse(mine, query, chosen, answer, new Set(shown.map(({ url }) => url)));
	}

	async function addProse(mine: number, query: string, chosen: Filters, answer: Answer, have: Set<string>): Promise<void> {
		if (answer.intent.words.length === 0 || list.childElementCount >= kept) return;
		const { status: statusClass, ...exact } = chosen;
		const provider = exact.provider ?? (answer.intent.providers.length === 1 ? answer.intent.providers[0] : undefined);
		try {
			const pages = statusClass ? [] : await searchProse(answer.intent.words.join(' '), { ...exact, ...(provider && { provider }) }, 8);
			if (mine !== turn) return;
			const more = pages.filter(({ url }) => !have.has(url));
			list.append(...more.map((page) => resultItem(fromProse(page), query)));
			status.textContent = say(answer, list.childElementCount);
		} catch {
			if (mine === turn)
				status.textContent = `${say(answer, list.childElementCount)} The text of the pages could not be searched: its index did not load.`;
		}
	}

	input.addEventListener('input', () => void run());
	input.form?.addEventListener('submit', (event) => {
		const first = list.querySelector('a');
		if (!first) return;
		event.preventDefault();
		first.click();
	});
	moveWithArrows(input, list);
	if (input.value) void run();
}

function say({ notices }: Answer, count: number): string {
	const found = count === 0 ? 'Nothing found.' : `${count} ${count === 1 ? 'result' : 'results'}.`;
	return [...notices, notices.length > 0 && count > 0 ? `Near it: ${found}` : found].join(' ');
}

function failed(status: HTMLElement, list: HTMLElement): void {
	const link = document.createElement('a');
	link.href = `${import.meta.env.BASE_URL}find/#index`;
	link.textContent = 'Open the A to Z index';
	status.replaceChildren('The search could not be loaded. ', link, ' or try again.');
	list.replaceChildren();
}

/** Arrow down and up walk from the field through the results and back. */
function moveWithArrows(input: HTMLInputElement, list: HTMLElement): void {
	const step = (event: KeyboardEvent) => {
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		const links = [...list.querySelectorAll('a')];
		const at = links.indexOf(document.activeElement as HTMLAnchorElement);
		const next = event.key === 'ArrowDown' ? links[at + 1] : at <= 0 ? input : links[at - 1];
		if (!next || (event.key === 'ArrowUp' && at < 0)) return;
		event.preventDefault();
		next.focus();
	};
	input.addEventListener('keydown', step);
	list.addEventListener('keydown', step);
}

/** The box of a page: results below it; on /find/ the query stays in the address. */
export function attachPageBox(input: HTMLInputElement): void {
	const host = document.querySelector<HTMLElement>('error-search') ?? document.createElement('error-search');
	if (!host.isConnected) input.form?.after(host);
	const finding = location.pathname.endsWith('/find/');
	if (finding) input.value ||= new URLSearchParams(location.search).get('q') ?? '';
	attachSearch(input, host, (query) => {
		if (finding) history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
	});
}
