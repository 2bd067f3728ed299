import { indexLink } from '../../layouts/tell-load.ts';
import { explain } from './failure.ts';
import { element } from './search-results.ts';

/** Tells the reader what went wrong and offers two ways on: the index of all errors, and another try. */
export function failureNote(error: unknown, tryAgain: () => void): HTMLElement {
	const button = element('button', 'Try again');
	button.type = 'button';
	button.onclick = tryAgain;
	const note = element('span', `${explain(error)} `, indexLink(), ' or ', button);
	note.className = 'failure';
	return note;
}
