import { href } from '../../addresses/ids.ts';
import { atBase } from '../../layouts/base.ts';
import { explain } from './failure.ts';
import { element } from './search-results.ts';

/** Tells the reader what went wrong and offers two ways on: the index of all errors, and another try. */
export function failureNote(error: unknown, tryAgain: () => void): HTMLElement {
	const index = element('a', 'Open the A to Z index');
	index.href = atBase(`${href.find()}#index`);
	const button = element('button', 'Try again');
	button.type = 'button';
	button.onclick = tryAgain;
	const note = element('span', `${explain(error)} `, index, ' or ', button);
	note.className = 'failure';
	return note;
}
