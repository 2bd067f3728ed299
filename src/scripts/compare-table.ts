/** A comparison of chosen providers: the choice, the filter and the order stay in the address. */
class CompareTable extends HTMLElement {
	private readonly state = new URLSearchParams(location.search);

	connectedCallback(): void {
		const chosen = this.state.get('p')?.split(',');
		for (const box of this.boxes) {
			if (chosen) box.checked = chosen.includes(box.value);
			box.addEventListener('change', () => this.store());
		}
		const differ = this.querySelector<HTMLInputElement>('[name=differ]');
		if (differ) {
			differ.checked = this.state.has('differ');
			differ.addEventListener('change', () => this.store());
		}
		for (const head of this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) this.makeSortable(head);
		const [, column, down] = /^(\d+)(-down)?$/.exec(this.state.get('sort') ?? '') ?? [];
		if (column) this.sortBy(Number(column), down !== undefined);
		// A box that was unchecked before this script arrived counts too.
		if (!chosen && this.boxes.some((box) => !box.checked)) this.store();
		this.apply();
	}

	private get boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('[name=p]')];
	}

	private store(): void {
		const chosen = this.boxes.filter((box) => box.checked).map((box) => box.value);
		if (chosen.length === 0 || chosen.length === this.boxes.length) this.state.delete('p');
		else this.state.set('p', chosen.join(','));
		if (this.querySelector<HTMLInputElement>('[name=differ]')?.checked) this.state.set('differ', '1');
		else this.state.delete('differ');
		this.remember();
		this.apply();
	}

	private remember(): void {
		const query = this.state.toString().replaceAll('%2C', ',');
		history.replaceState(null, '', location.pathname + (query && `?${query}`) + location.hash);
	}

	private apply(): void {
		const chosen = this.state.get('p')?.split(',') ?? this.boxes.map((box) => box.value);
		const hide = (item: HTMLElement) => {
			item.hidden = item.dataset.provider !== undefined && !chosen.includes(item.dataset.provider);
		};
		const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
		for (const item of this.querySelectorAll<HTMLElement>('[data-provider]')) hide(item);
		if (this.dataset.in === 'columns') {
			for (const row of rows) {
				const seen = new Set(
					[...row.cells]
						.slice(1)
						.filter((cell) => !cell.hidden)
						.map((cell) => cell.textContent?.trim()),
				);
				row.classList.toggle('differs', seen.size > 1);
				row.hidden = this.state.has('differ') && seen.size < 2;
			}
		}
		const shown = rows.filter((row) => !row.hidden).length;
		const status = this.querySelector('[role=status]');
		if (status) status.textContent = `${shown} of ${rows.length} rows, ${chosen.length} providers.`;
	}

	private makeSortable(head: HTMLTableCellElement): void {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'sorter';
		button.append(...head.childNodes);
		button.onclick = () => {
			const down = head.ariaSort === 'ascending';
			this.sortBy(Number(head.dataset.sort), down);
			this.state.set('sort', `${head.dataset.sort}${down ? '-down' : ''}`);
			this.remember();
		};
		head.append(button);
	}

	private sortBy(column: number, down: boolean): void {
		const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
		for (const head of heads) head.removeAttribute('aria-sort');
		heads[column]?.setAttribute('aria-sort', down ? 'descending' : 'ascending');
		const body = this.querySelector('tbody');
		const text = (row: HTMLTableRowElement) => row.cells[column]?.textContent?.trim() ?? '';
		const sorted = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].sort(
			(a, b) => text(a).localeCompare(text(b), 'en', { numeric: true }) * (down ? -1 : 1),
		);
		body?.append(...sorted);
	}
}
customElements.define('compare-table', CompareTable);
