import { atBase, pathInSite } from '../../layouts/base.ts';
import { whenSlow } from '../../layouts/tell-load.ts';
import { notices } from '../../search/notices.ts';
import { readQuery } from '../../search/read-query/read-query.ts';
import { missingUrl } from '../../site.ts';
import { loadKnown } from './box/load-known.ts';
import { loadBoxSheet } from './box/sheet.ts';
import { failureNote } from './failure-note.ts';
import { entryNamed, providerPage, segmentsOf } from './find-address.ts';
import { loadCover } from './load.ts';
import { nearAddress } from './near-address.ts';
import { element, fromDocument, resultItem } from './search-results.ts';

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
	const [known, cover] = await Promise.all([loadKnown(), loadCover()]);
	const wanted = cover(`${provider} ${rest.join(' ')}`.trim());
	const told = notices(readQuery(wanted, known), known);
	const say = element('p', told.length > 0 ? told.join(' ') : `There is no page for ${wanted}.`);
	say.role = 'status';
	const found = nearAddress(provider, code, known);
	const list = element('ol', ...found.map((document) => resultItem(fromDocument(document, ''), wanted)));
	list.className = 'results';
	const add = element('a', 'Add it');
	add.href = missingUrl(cover(provider), cover(code));
	return [say, ...(found.length > 0 ? [element('p', 'Closest matches:'), list] : []), element('p', 'Did you get this error? ', add, '.')];
}
customElements.define('missing-page', MissingPage);
