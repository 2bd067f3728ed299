import * as early from '../addresses/early-files.ts';
import { atBase } from './base.ts';

/** Shows these words in the place of the earlier ones. None at all when there is nothing to say any more. */
export type Tell = (...words: (string | Node)[]) => void;

/** The way on when scripts or data don't come: the index of all errors needs neither. */
export const indexLink = (): HTMLElement =>
	Object.assign(document.createElement('a'), { href: atBase(early.index), textContent: 'Open the list of all errors' });

/** Tells that a load is slow: after half a second that it goes on, after three seconds what the reader can do meanwhile. Returns its end. */
export function whenSlow(tell: Tell): () => void {
	const timers = [setTimeout(tell, 500, 'Loading …'), setTimeout(() => tell('Still loading. ', indexLink()), 3000)];
	return () => {
		timers.forEach(clearTimeout);
		tell();
	};
}

/** Uses a part of the page once it has loaded. A note, which `put` places, says when that is slow or fails. */
export function usePart<T>(what: string, loading: Promise<T>, put: (note: Node) => void, use?: (part: T) => void): void {
	const note = document.createElement('div');
	note.role = 'status';
	put(note);
	const end = whenSlow((...words) => note.replaceChildren(...words));
	loading.then(
		(part) => {
			end();
			note.remove();
			use?.(part);
		},
		() => {
			end();
			note.append(`${what} could not be loaded. Reload the page to try again. `, indexLink());
		},
	);
}
