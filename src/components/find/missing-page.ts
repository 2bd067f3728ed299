import { atBase, pathInSite } from '../../layouts/base.ts';
import { whenSlow } from '../../layouts/tell-load.ts';
import { missingUrl } from '../../site.ts';
import { loadBoxSheet } from './box/sheet.ts';
import { failureNote } from './failure-note.ts';
import { loadCover } from './load.ts';
import { element, fromDocument, resultItem } from './search-results.ts';
import { segmentsOf } from './segments.ts';
import { ask } from './worker/ask.ts';

/** Reads provider and code from an address that has no page, and moves on or says what is near. */
class MissingPage extends HTMLElement {
	async connectedCallback(): Promise<void> {
		const answer = element('div');
		const slow = element('p');
		slow.role = 'status';
		const end = whenSlow((...words) => slow.replaceChildren(...words));
		// What this address lacks comes before what addresses look like.
		this.prepend(answer, slow);
		try {
			answer.replaceChildren(...(await answerFor(segmentsOf(pathInSite()))));
		} catch (error) {
			const note = element(
				'p',
				failureNote(error, () => location.reload()),
			);
			note.role = 'status';
			answer.replaceChildren(note);
		} finally {
			end();
			slow.remove();
		}
	}
}

async function answerFor([provider, ...rest]: string[]): Promise<HTMLElement[]> {
	if (!provider) return [];
	const code = rest.join('/');
	const page = await ask('pageNamed', provider, code, code);
	if (page) {
		location.replace(atBase(page));
		return [];
	}
	loadBoxSheet();
	const cover = await loadCover();
	const wanted = cover(`${provider} ${rest.join(' ')}`.trim());
	const { documents: found, notices: told } = await ask('nearAddress', provider, code, wanted);
	const words = told.length > 0 ? told.join(' ') : `There is no page for ${wanted}.`;
	// A code stands in quotes there.
	const say = element('p', ...words.split(/"([^"]+)"/).map((part, index) => (index % 2 ? element('code', part) : part)));
	say.role = 'status';
	const list = element('ol', ...found.map((document) => resultItem(fromDocument(document, ''), wanted)));
	list.className = 'results';
	const add = element('a', 'Add it');
	add.href = missingUrl(cover(provider), cover(code));
	return [say, ...(found.length > 0 ? [element('p', 'Closest matches:'), list] : []), element('p', 'Did you get this error? ', add, '.')];
}
customElements.define('missing-page', MissingPage);
