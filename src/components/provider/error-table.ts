import { showInAddress } from '../../layouts/show-in-address.ts';

/** The provider's table: filtered as one types, sorted by its heads, with its state in the address. */
class ErrorTable extends HTMLElement {
	private readonly state = new URLSearchParams(location.search);
	private rows: HTMLTableRowElement[] = [];

	connectedCallback(): void {
		this.rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
		for (const control of this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.filters :is(input, select)')) {
			// What was typed before this script arrived counts more than the address.
			if (control.value) this.state.set(control.name, control.value.trim());
			else control.value = this.state.get(control.name) ?? '';
			control.addEventListener('input', () => this.set(control.name, control.value.trim()));
		}
		for (const head of this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) this.makeSortable(head);
		const [, column, down] = /^([a-z]+)(-down)?$/.exec(this.state.get('sort') ?? '') ?? [];
		if (column) this.sortBy(column, down !== undefined);
		this.apply();
	}

	private set(name: string, value: string): void {
		if (value) this.state.set(name, value);
		else this.state.delete(name);
		this.apply();
		const query = this.state.toString();
		showInAddress(`${location.pathname}${query && `?${query}`}${location.hash}`);
	}

	private apply(): void {
		for (const row of this.rows) row.hidden = !matches(row, this.state);
		const shown = this.rows.filter((row) => !row.hidden).length;
		const all = this.rows.length;
		const status = this.querySelector('[role=status]');
		if (status) status.textContent = shown === all ? `${all} entries.` : `${shown} of ${all} entries.`;
	}

	private makeSortable(head: HTMLTableCellElement): void {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'sorter';
		button.append(...head.childNodes);
		button.onclick = () => {
			const column = head.dataset.sort ?? '';
			const down = head.ariaSort === 'ascending';
			this.sortBy(column, down);
			this.set('sort', `${column}${down ? '-down' : ''}`);
		};
		head.append(button);
	}

	private sortBy(column: string, down: boolean): void {
		const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
		const index = heads.findIndex((head) => head.dataset.sort === column);
		if (index < 0) return;
		for (const head of heads) head.removeAttribute('aria-sort');
		heads[index]?.setAttribute('aria-sort', down ? 'descending' : 'ascending');
		const text = (row: HTMLTableRowElement) => row.cells[index]?.textContent ?? '';
		const sorted = this.rows.toSorted((a, b) => text(a).localeCompare(text(b), 'en', { numeric: true }) * (down ? -1 : 1));
		this.querySelector('tbody')?.append(...sorted);
	}
}

function matches(row: HTMLTableRowElement, state: URLSearchParams): boolean {
	const { kind, status = '', verdict = '' } = row.dataset;
	const words = (state.get('text') ?? '').toLowerCase().split(/\s+/);
	const text = (row.textContent ?? '').toLowerCase();
	const chosen = (name: string, values: string[]) => !state.get(name) || values.includes(state.get(name) ?? '');
	return (
		words.every((word) => text.includes(word)) &&
		chosen('kind', [kind ?? '']) &&
		chosen(
			'status',
			status.split(' ').map((item) => `${item[0]}xx`),
		) &&
		chosen('verdict', verdict.split(' '))
	);
}
customElements.define('error-table', ErrorTable);
