import type { Known } from '../../../search/known.ts';
import { kept } from '../../../search/prose-query.ts';
import { failureNote } from '../failure-note.ts';
import { element, type Result, resultItem } from '../search-results.ts';
import { filterBar } from './filters.ts';
import type { Asked } from './read-input.ts';

/** What stands below the field: what a paste was decoded to, filters, the state for screen readers too, results. */
export class BoxView {
	readonly filters: ReturnType<typeof filterBar>;
	private readonly decoded = element('div');
	private readonly status = element('p');
	private readonly list = element('ol');
	/** The results answer an earlier text. They stay until there are others, so that the page does not flicker. */
	private stale = false;

	constructor(host: HTMLElement, onFilter: () => void) {
		this.filters = filterBar(onFilter);
		this.status.role = 'status';
		this.status.className = 'cite';
		this.list.className = 'results';
		host.append(this.decoded, this.filters.element, this.status, this.list);
	}

	/** Makes room for the answer to another text. Only a query is narrowed by filters; under an empty field nothing stands. */
	begin({ kind }: Asked): void {
		this.filters.element.hidden = kind !== 'query';
		this.decoded.replaceChildren();
		this.stale = true;
		if (kind !== 'nothing') return;
		this.clearResults();
		this.say('');
	}

	say(state: string): void {
		this.status.textContent = state;
	}

	showDecoded(view: HTMLElement): void {
		this.decoded.replaceChildren(view);
		this.clearResults();
	}

	/** Shows the first results, with the words of the query marked. */
	showResults(results: Result[], query: string): void {
		this.list.replaceChildren(...results.slice(0, kept).map((result) => resultItem(result, query)));
		this.stale = false;
	}

	/** Adds those that are not there yet. */
	addResults(results: Result[], query: string): void {
		const known = new Set([...this.list.querySelectorAll('a')].map((link) => link.pathname));
		this.list.append(...results.filter(({ url }) => !known.has(url)).map((result) => resultItem(result, query)));
	}

	get count(): number {
		return this.list.childElementCount;
	}

	/** Says what went wrong and how to go on. What was found before it went wrong stays. */
	fail(error: unknown, tryAgain: () => void): void {
		this.status.replaceChildren(failureNote(error, tryAgain));
		if (this.stale) this.clearResults();
	}

	private clearResults(): void {
		this.list.replaceChildren();
		this.stale = false;
	}
}

/** One answer, from what is known. It ends when the signal says that the text has changed. */
export type Turn = { known: Known; view: BoxView; signal: AbortSignal };
