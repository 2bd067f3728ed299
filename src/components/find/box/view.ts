import { kept } from '../../../search/prose-query.ts';
import type { Filters } from '../../../search/search.ts';
import { failureNote } from '../failure-note.ts';
import { element, type Result, resultItem } from '../search-results.ts';
import { FieldMarks } from './field-marks.ts';
import { filterBar } from './filters.ts';
import type { Asked } from './read-input.ts';

/** The marks in the field, and everything below it: the decoded paste, filters, a status line that screen readers speak, results. */
export class BoxView {
	readonly filters: ReturnType<typeof filterBar>;
	readonly marks: FieldMarks;
	private readonly decoded = element('div');
	private readonly said = element('span');
	private readonly loading = element('span');
	private readonly status = element('p', this.said, ' ', this.loading);
	private readonly list = element('ol');
	/** Whether the results still answer an earlier text. They stay until new ones arrive, so that the page doesn't flicker. */
	private stale = false;
	/** Where the result led that had the focus when an answer took its place. */
	private left: string | undefined;

	constructor(input: HTMLTextAreaElement, host: HTMLElement, onFilter: () => void, chosen: Filters) {
		this.marks = new FieldMarks(input);
		this.filters = filterBar(onFilter, chosen);
		this.status.role = 'status';
		this.status.className = 'cite';
		this.list.className = 'results';
		host.append(this.decoded, this.filters.element, this.status, this.list);
	}

	/** Gets ready for the answer to a new text. Filters only show for a query, and nothing shows for an empty field. */
	begin({ kind }: Asked): void {
		this.filters.element.hidden = kind !== 'query';
		this.decoded.replaceChildren();
		this.marks.clear();
		this.stale = true;
		if (kind !== 'nothing') return;
		this.clearResults();
		this.say('');
	}

	say(state: string): void {
		this.said.textContent = state;
	}

	/** Says that a part of the answer still loads, and that it no longer does when there are no words. */
	sayLoading(...words: (string | Node)[]): void {
		this.loading.replaceChildren(...words);
	}

	/** Shows an answer in the place of the results. A reader who was at one of them is then at the same link of the answer, or at its begin. */
	showDecoded(view: HTMLElement): void {
		this.left = this.focused();
		this.decoded.replaceChildren(view);
		if (this.left === undefined) showLater([...view.children].slice(atFirst.parts));
		this.clearResults();
		if (this.left !== undefined) focusLink(this.decoded, this.left, view);
	}

	/** Replaces the results, and marks the words of the query in them. A result that has the focus keeps it, or leaves it to the list. */
	showResults(results: Result[], query: string): void {
		const focused = this.focused();
		const fromAnswer = this.decoded.firstElementChild === document.activeElement ? this.left : undefined;
		const items = results.slice(0, kept).map((result) => resultItem(result, query));
		this.list.replaceChildren(...items);
		if (focused === undefined) showLater(items.slice(atFirst.results));
		if (focused !== undefined) focusLink(this.list, focused, this.list);
		else if (fromAnswer !== undefined) focusLink(this.list, fromAnswer);
		this.stale = false;
	}

	/** Where the result leads that has the focus. */
	private focused(): string | undefined {
		return this.list.querySelector<HTMLAnchorElement>('a:focus')?.href;
	}

	/** Adds the results that aren't there yet. */
	addResults(results: Result[], query: string): void {
		const known = new Set([...this.list.querySelectorAll('a')].map((link) => link.pathname));
		const items = results.filter(({ url }) => !known.has(url)).map((result) => resultItem(result, query));
		this.list.append(...items);
		showLater(items.slice(atFirst.results));
	}

	/** Takes the filters away where there is nothing to narrow, unless they are the reason. */
	hideIdleFilters(): void {
		this.filters.element.hidden = this.count === 0 && Object.keys(this.filters.read()).length === 0;
	}

	get count(): number {
		return this.list.childElementCount;
	}

	/** Says what went wrong and how to go on. Results that already answer this text stay. */
	fail(error: unknown, tryAgain: () => void): void {
		this.said.replaceChildren(failureNote(error, tryAgain));
		if (this.stale) this.clearResults();
	}

	private clearResults(): void {
		this.list.replaceChildren();
		this.stale = false;
	}
}

/** What is laid out and painted in the first frame: the verdict and what stands at it, or as many results as are in sight. */
const atFirst = { parts: 2, results: 4 };

/** Leaves the rest of an answer to the next frame. Laid out at once, a long answer can block a slow phone for more than 50 ms. */
function showLater(items: Element[]): void {
	for (const item of items) item.toggleAttribute('hidden', true);
	const show = () => {
		for (const item of items) item.toggleAttribute('hidden', false);
	};
	// A page in the background has no frames.
	if (document.hidden) show();
	else requestAnimationFrame(() => setTimeout(show));
}

/**
 * Moves the focus to the link with this address, or else to `begin`: a focus that is lost begins again at the top of the page,
 * and Enter at another link would open what the reader did not choose.
 */
function focusLink(place: HTMLElement, address: string, begin?: HTMLElement): void {
	const link = [...place.querySelectorAll('a')].find(({ href }) => href === address);
	if (!link && begin) begin.tabIndex = -1;
	(link ?? begin)?.focus();
}

/** What each step of an answer works with. `signal` aborts when the text has changed. */
export type Turn = { view: BoxView; signal: AbortSignal };
