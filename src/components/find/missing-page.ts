import { atBase, pathInSite } from '../../layouts/base.ts';
import { whenSlow } from '../../layouts/tell-load.ts';
import { missingUrl } from '../../site.ts';
import { loadBoxSheet } from './box/sheet.ts';
import { failureNote } from './failure-note.ts';
import { entryNamed, providerPage, segmentsOf } from './find-address.ts';
import { loadSearch } from './load.ts';
import { element, fromDocument, resultItem } from './search-results.ts';

/** How many results are shown. */
const most = 6;

/** Reads provider and code from an address that has no page, and moves on or says what is near. */
class MissingPage extends HTMLElement {
	async connectedCallback(): Promise<void> {
		const answer = element('div');
		this.append(answer);
		const slow = element('p');
		slow.role = 'status';
		const end = whenSlow((...words) => slow.replaceChildren(...words));
		this.append(slow);
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
	const named = await entryNamed(provider, code, code);
	const page = named?.url ?? (code === '' ? await providerPage(provider) : undefined);
	if (page) {
		location.replace(atBase(page));
		return [];
	}
	loadBoxSheet();
	const wanted = `${provider} ${rest.join(' ')}`.trim();
	const search = await loadSearch();
	const { results, notices } = search(wanted);
	const say = element('p', notices.length > 0 ? notices.join(' ') : `There is no page for ${wanted}.`);
	say.role = 'status';
	const list = element('ol', ...results.slice(0, most).map(({ document, text }) => resultItem(fromDocument(document, text), wanted)));
	list.className = 'results';
	const add = element('a', 'Add it');
	add.href = missingUrl(provider, code);
	return [say, list, element('p', 'Did you get this error? ', add, '.')];
}
customElements.define('missing-page', MissingPage);
