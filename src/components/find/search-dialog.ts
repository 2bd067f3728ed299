import { excerptOf } from '../../decode/excerpt.ts';
import { attachBox } from './box/box.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search over any page, with what was already typed. */
export function openDialog(typed: string): void {
	dialog ??= build();
	const input = dialog.querySelector('textarea');
	if (!dialog.open) dialog.showModal();
	if (!input) return;
	if (typed) input.value = excerptOf(typed);
	input.focus();
	input.dispatchEvent(new Event('input'));
}

function build(): HTMLDialogElement {
	const made = document.createElement('dialog');
	made.className = 'finder';
	made.ariaLabel = 'Find an error';
	const form = document.createElement('form');
	form.className = 'search';
	form.role = 'search';
	const input = document.createElement('textarea');
	Object.assign(input, {
		rows: 1,
		autocomplete: 'off',
		spellcheck: false,
		placeholder: 'Paste an error, or type a code',
		ariaLabel: 'Paste an error, or type a code',
	});
	const close = document.createElement('button');
	Object.assign(close, { type: 'button', textContent: 'Close', onclick: () => made.close() });
	const field = document.createElement('div');
	field.className = 'field';
	field.append(input);
	form.append(field, close);
	const host = document.createElement('div');
	made.append(form, host);
	document.body.append(made);
	made.addEventListener('click', (event) => {
		if (event.target === made) made.close();
	});
	// A search field takes the first Escape to empty itself; here it is meant for the dialog.
	made.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		made.close();
	});
	attachBox(input, host);
	return made;
}
