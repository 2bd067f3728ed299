import { mask } from '../../decode/mask.ts';
import { readHeaders } from '../../decode/read/headers.ts';
import { inSeconds } from '../find/in-seconds.ts';
import { element } from '../find/search-results.ts';

/** Says how long to wait by pasted headers, and what is left of each limit. */
class HeaderReader extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector('textarea');
		const status = this.querySelector('[role=status]');
		if (!input || !status) return;
		const read = () => status.replaceChildren(...(input.value.trim() ? this.read(input.value) : []));
		input.addEventListener('input', read);
		// What was pasted before this script arrived is read too.
		read();
	}

	private read(text: string): HTMLElement[] {
		const { wait, lines, date } = readHeaders(text, Date.now());
		const said = wait ? `Wait ${inSeconds(wait.seconds)}, by ${wait.name}.` : 'None of these headers says how long to wait.';
		const counted = date
			? ` Counted from the date of the response, ${date}.`
			: wait
				? ' Without a date header, counted from your clock.'
				: '';
		const rows = lines.map(({ name, value, wait: reset, left }) =>
			element(
				'li',
				element('code', name),
				`: ${mask(value).text}`,
				left === undefined ? '' : left === 0 ? ' (used up)' : ` (${left} left)`,
				reset ? ` (${inSeconds(reset.seconds)}, written as ${reset.format})` : '',
			),
		);
		return [element('p', element('b', said), counted), element('ul', ...rows)];
	}
}
customElements.define('header-reader', HeaderReader);
