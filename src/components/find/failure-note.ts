import { href } from '../../addresses/ids.ts';
import { atBase } from '../../layouts/base.ts';
import { explain } from './failure.ts';
import { element } from './search-results.ts';

/** Tells the reader what went wrong and offers two ways on: the index of all errors, and another try. */
export function failureNote(error: unknown, tryAgain: () => void): HTMLElement {
	const index = document.createElement('a');
	Object.assign(index, { href: atBase(`${href.find()}#index`), textContent: 'Open the A to Z index' });
	const button = document.createElement('button');
	Object.assign(button, { type: 'button', textContent: 'Try again', onclick: tryAgain });
	const note = element('span', `${explain(error)} `, index, ' or ', button);
	note.className = 'failure';
	return note;
}
