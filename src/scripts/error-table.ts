/** The provider's table: filtered as one types, sorted by its heads, with its state in the address. */
class ErrorTable extends HTMLElement {
	connectedCallback(): void {
		const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
		const body = this.querySelector('tbody');
		const state = new URLSearchParams(location.search);
		const count = document.createElement('p');
		count.role = 'status';
		count.className = 'cite';
		const controls = document.createElement('div');
		controls.className = 'filters';

		const apply = () => {
			let shown = 0;
			for (const row of rows) {
				row.hidden = !matches(row, state);
				if (!row.hidden) shown++;
			}
			count.textContent = shown === rows.length ? `${rows.length} entries.` : `${shown} of ${rows.length} entries.`;
			const query = state.toString();
			history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
		};
		const set = (name: string, value: string) => {
			if (value) state.set(name, value);
			else state.delete(name);
			apply();
		};
		controls.append(textField(state.get('text') ?? '', (value) => set('text', value)));
		for (const [name, values] of Object.entries(options(rows))) controls.append(selectField(name, values, state.get(name) ?? '', (value) => set(name, value)));
		this.prepend(controls, count);

		const sortBy = (column: string, down: boolean) => {
			const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
			const index = heads.findIndex((head) => head.dataset.sort === column);
			if (index < 0) return;
			for (const head of heads) head.removeAttribute('aria-sort');
			heads[index]?.setAttribute('aria-sort', down ? 'descending' : 'ascending');
			const text = (row: HTMLTableRowElement) => row.cells[index]?.textContent ?? '';
			const sorted = rows.toSorted((a, b) => text(a).localeCompare(text(b), 'en', { numeric: true }) * (down ? -1 : 1));
			body?.append(...sorted);
		};
		for (const head of this.querySelectorAll<HTMLTableCellElement>('thead th[data-sort]')) {
			const button = document.createElement('button');
			button.type = 'button';
			button.className = 'sorter';
			button.append(...head.childNodes);
			button.onclick = () => {
				const column = head.dataset.sort ?? '';
				const down = head.ariaSort === 'ascending';
				sortBy(column, down);
				set('sort', `${column}${down ? '-down' : ''}`);
			};
			head.append(button);
		}
		const [, column, down] = /^([a-z]+)(-down)?$/.exec(state.get('sort') ?? '') ?? [];
		if (column) sortBy(column, down !== undefined);
		apply();
	}
}

function matches(row: HTMLTableRowElement, state: URLSearchParams): boolean {
	const words = (state.get('text') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
	const text = (row.textContent ?? '').toLowerCase();
	const kind = state.get('kind');
	const statusClass = state.get('status');
	const verdict = state.get('verdict');
	return (
		words.every((word) => text.includes(word)) &&
		(!kind || row.dataset.kind === kind) &&
		(!statusClass || (row.dataset.status ?? '').split(' ').some((status) => `${status[0]}xx` === statusClass)) &&
		(!verdict || (row.dataset.verdict ?? '').split(' ').includes(verdict))
	);
}

function options(rows: HTMLTableRowElement[]): Record<string, string[]> {
	const values = (read: (row: HTMLTableRowElement) => string[]) => [...new Set(rows.flatMap(read))].filter(Boolean).sort();
	return {
		kind: values((row) => [row.dataset.kind ?? '']),
		status: values((row) => (row.dataset.status ?? '').split(' ').map((status) => status && `${status[0]}xx`)),
		verdict: values((row) => (row.dataset.verdict ?? '').split(' ')),
	};
}

function textField(value: string, onInput: (value: string) => void): HTMLLabelElement {
	const label = document.createElement('label');
	const input = document.createElement('input');
	input.type = 'search';
	input.value = value;
	input.addEventListener('input', () => onInput(input.value.trim()));
	label.append('Filter by text', input);
	return label;
}

function selectField(name: string, values: string[], value: string, onChange: (value: string) => void): HTMLLabelElement {
	const label = document.createElement('label');
	const select = document.createElement('select');
	select.add(new Option('any', ''));
	for (const item of values) select.add(new Option(item, item));
	select.value = values.includes(value) ? value : '';
	select.addEventListener('change', () => onChange(select.value));
	label.append(name[0]?.toUpperCase() + name.slice(1), select);
	return label;
}
customElements.define('error-table', ErrorTable);
