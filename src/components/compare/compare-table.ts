import { explain } from '../find/failure.ts';
import { filterMayStandInAddress } from '../find/query-address.ts';
import { showInAddress } from '../../layouts/show-in-address.ts';
import { addChosen, isLeftOut, missingText } from './compare-part.ts';
import { type CompareState, most, readState, shownIds, writeState } from './compare-state.ts';

/** A comparison of chosen providers: the choice, the filters and the order stay in the address. */
class CompareTable extends HTMLElement {
	private state: CompareState = readState(location.search, this.ids);
	/** What is shown while nothing is chosen. */
	private readonly usual = this.boxes.filter((box) => !isLeftOut(box)).map((box) => box.value);

	connectedCallback(): void {
		// What was ticked or typed before this script arrived counts too.
		const early = this.boxes.filter((box) => box.checked).map((box) => box.value);
		if (early.length > 0) this.state.chosen = early.slice(0, most);
		const typed = Boolean(this.words?.value);
		if (typed) this.state.words = this.typed;
		if (this.words) this.words.value = this.state.words.join(', ');
		if (this.differ) this.differ.checked = this.state.differ;
		this.addEventListener('change', () => this.store());
		this.words?.addEventListener('input', () => this.store());
		const all = this.querySelector<HTMLButtonElement>('fieldset button');
		if (all) all.onclick = () => this.store([]);
		for (const head of this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) this.makeSortable(head);
		if (this.state.sort) this.sortBy(this.state.sort.column, this.state.sort.down);
		this.show();
		if (early.length > 0 || typed) this.remember().catch(explain);
	}

	private get boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('[name=p]')];
	}
	private get ids(): string[] {
		return this.boxes.map((box) => box.value);
	}
	private get words(): HTMLInputElement | null {
		return this.querySelector('[name=q]');
	}
	private get differ(): HTMLInputElement | null {
		return this.querySelector('[name=differ]');
	}
	private get typed(): string[] {
		return readState(`?q=${encodeURIComponent(this.words?.value ?? '')}`, []).words;
	}

	private store(chosen = this.boxes.filter((box) => box.checked).map((box) => box.value)): void {
		this.state = { ...this.state, chosen, words: this.typed, differ: this.differ?.checked ?? false };
		this.show();
		this.remember().catch(explain);
	}

	/** Shows what is chosen. The cells of a provider that the page leaves out follow when they have come. */
	private show(): void {
		this.apply();
		const table = this.querySelector('table');
		const [comparison = ''] = this.classList;
		if (table)
			addChosen(table, comparison, this.boxes).then(
				(added) => added && this.arrange(),
				(error: unknown) => this.tell(missingText(error)),
			);
	}

	private arrange(): void {
		if (this.state.sort) this.sortBy(this.state.sort.column, this.state.sort.down);
		this.apply();
	}

	private async remember(): Promise<void> {
		const { words } = this.state;
		const mayStand = await filterMayStandInAddress(words.join(' '));
		const shown = mayStand ? words : [];
		showInAddress(location.pathname + writeState({ ...this.state, words: shown }) + location.hash);
	}

	private apply(): void {
		const { chosen, words, differ } = this.state;
		const shown = shownIds(this.state, this.usual);
		for (const box of this.boxes) {
			box.checked = chosen.includes(box.value);
			box.disabled = chosen.length === most && !box.checked;
		}
		const all = this.querySelector<HTMLElement>('fieldset button');
		if (all) all.hidden = chosen.length === 0;
		for (const item of this.querySelectorAll<HTMLElement>('[data-provider]'))
			item.hidden = item.dataset.provider !== undefined && !shown.includes(item.dataset.provider);
		this.classList.toggle('roomy', chosen.length > 1 && chosen.length <= 4);
		const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
		for (const row of rows) {
			if (row.dataset.provider === undefined) row.hidden = false;
			if (words.length > 0 && !words.some((word) => holds(row, word))) row.hidden = true;
			if (this.dataset.in === 'columns') {
				const seen = new Set([...row.cells].filter((cell) => cell.dataset.provider && !cell.hidden).map(verdictIn));
				row.classList.toggle('differs', chosen.length > 1 && seen.size > 1);
				if (differ && seen.size < 2) row.hidden = true;
			}
		}
		this.say(rows.filter((row) => !row.hidden).length, rows.length, shown.length);
	}

	/** What is shown, and in which order, for those who do not see the table. */
	private say(shown: number, rows: number, providers: number): void {
		const { chosen, sort } = this.state;
		const head = sort && this.querySelectorAll('thead th')[sort.column]?.textContent?.trim();
		const words = [`${shown} of ${rows} rows, ${providers} providers.`];
		if (chosen.length === 1) words.push('Choose one more to compare.');
		if (chosen.length === most) words.push(`You can choose at most ${most}.`);
		if (head) words.push(`Sorted by ${head}, ${sort.down ? 'descending' : 'ascending'}.`);
		this.tell(words.join(' '));
	}

	private tell(words: string): void {
		const status = this.querySelector('[role=status]');
		if (status) status.textContent = words;
	}

	private makeSortable(head: HTMLTableCellElement): void {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'sorter';
		button.append(...head.childNodes);
		button.onclick = () => {
			const sort = { column: Number(head.dataset.sort), down: head.ariaSort === 'ascending' };
			this.state = { ...this.state, sort };
			this.arrange();
			this.remember().catch(explain);
		};
		head.append(button);
	}

	private sortBy(column: number, down: boolean): void {
		const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
		for (const head of heads) head.removeAttribute('aria-sort');
		heads[column]?.setAttribute('aria-sort', down ? 'descending' : 'ascending');
		const text = (row: HTMLTableRowElement) => row.cells[column]?.textContent?.trim() ?? '';
		const sorted = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].sort(
			(a, b) => text(a).localeCompare(text(b), 'en', { numeric: true }) * (down ? -1 : 1),
		);
		this.querySelector('tbody')?.append(...sorted);
	}
}

/** A status is looked for where the row is named: other statuses are mentioned in its cells. */
function holds(row: HTMLTableRowElement, word: string): boolean {
	const where = row.dataset.provider === undefined && /^\d{3}$/.test(word) ? row.cells[0] : row;
	return where?.textContent?.toLowerCase().includes(word) ?? false;
}

const verdictIn = (cell: HTMLTableCellElement) => (cell.querySelector('.mark') ?? cell).textContent?.trim();

customElements.define('compare-table', CompareTable);
