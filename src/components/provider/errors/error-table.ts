import { showInAddress } from '../../../layouts/show-in-address.ts';
import { explain } from '../../find/failure.ts';
import { filterMayStandInAddress } from '../../find/query-address.ts';
import { countWith, matches, type Row } from './row-filter.ts';

type Held = Row & { element: HTMLTableRowElement; home: HTMLElement | null };

const columns = ['code', 'status', 'verdict'];

/** The provider's errors: filtered as one types, in groups or in one order, with their state in the address. */
class ErrorTable extends HTMLElement {
	readonly #state = new URLSearchParams(location.search);
	#rows: Held[] = [];
	#groups: HTMLDetailsElement[] = [];

	connectedCallback(): void {
		this.#groups = [...this.querySelectorAll('details')];
		// An address of before says "code-down" too; one way round is enough.
		const [column = ''] = (this.#state.get('sort') ?? '').split('-');
		if (columns.includes(column)) this.#state.set('sort', column);
		else this.#state.delete('sort');
		this.#rows = Array.from(this.querySelectorAll<HTMLTableRowElement>('tbody tr'), rowOf);
		for (const control of this.#controls()) {
			// What was typed before this script arrived counts more than the address.
			const early = control.value.trim();
			if (early) this.#set(control.name, early);
			else control.value = this.#state.get(control.name) ?? '';
			control.addEventListener('input', () => this.#set(control.name, control.value.trim()));
		}
		if (this.#isAsked()) this.#apply();
	}

	#controls = () => this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.filters :is(input, select)');
	#isAsked = () => ['text', 'verdict', 'status', 'kind', 'sort'].some((name) => this.#state.get(name));

	#set(name: string, value: string): void {
		if (value) this.#state.set(name, value);
		else this.#state.delete(name);
		this.#apply();
		this.#remember().catch(explain);
	}

	async #remember(): Promise<void> {
		const mayStand = await filterMayStandInAddress(this.#state.get('text') ?? '');
		const shown = new URLSearchParams(this.#state);
		if (!mayStand) shown.delete('text');
		const query = shown.toString();
		showInAddress(`${location.pathname}${query && `?${query}`}${location.hash}`);
	}

	#apply(): void {
		for (const row of this.#rows) row.element.hidden = !matches(row, this.#state);
		const shown = this.#rows.filter(({ element }) => !element.hidden).length;
		const all = this.#rows.length;
		this.classList.toggle('narrowed', shown < all);
		this.#arrange();
		this.#count();
		const status = this.querySelector('[role=status]');
		if (status) status.textContent = shown === all ? `${all} errors.` : `${shown} of ${all} errors.`;
	}

	/** Rows stand in their groups, or all of them in the first one. A group with nothing to show is left out. */
	#arrange(): void {
		const column = columns.indexOf(this.#state.get('sort') ?? '');
		const text = ({ element }: Held) => element.cells[column]?.textContent?.trim() ?? '';
		const sorted = this.#rows.toSorted((a, b) => text(a).localeCompare(text(b), 'en', { numeric: true }));
		const body = this.querySelector('tbody');
		this.classList.toggle('sorted', column >= 0);
		if (column < 0) for (const { element, home } of this.#rows) home?.append(element);
		else body?.append(...sorted.map(({ element }) => element));
		for (const group of this.#groups) {
			group.hidden = !group.querySelector('tbody tr:not([hidden])');
			if (this.#isAsked()) group.open = true;
		}
	}

	#count(): void {
		for (const { name, options } of this.querySelectorAll<HTMLSelectElement>('.filters select:not([name=sort])'))
			for (const option of options)
				if (option.value) option.textContent = `${option.value} (${countWith(this.#rows, this.#state, name, option.value)})`;
	}
}

function rowOf(element: HTMLTableRowElement): Held {
	const { kind = '', status = '', verdict = '' } = element.dataset;
	const text = (element.textContent ?? '').toLowerCase();
	return { element, home: element.parentElement, kind, statuses: status.split(' ').filter(Boolean), verdicts: verdict.split(' '), text };
}
customElements.define('error-table', ErrorTable);
