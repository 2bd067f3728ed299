import { missingUrl } from '../../site.ts';
import { atBase, pathInSite } from '../../layouts/base.ts';
import { loadBoxSheet } from './box-sheet.ts';
import { entryNamed, providerPage } from './find-address.ts';
import { loadSearch } from './load.ts';
import { element, fromDocument, resultItem } from './search-results.ts';

/** Reads provider and code from an address that has no page, and moves on or says what is near. */
class MissingPage extends HTMLElement {
	async connectedCallback(): Promise<void> {
		const segments = decodeURIComponent(pathInSite()).split('/').filter(Boolean);
		const [provider = '', ...rest] = segments;
		if (!provider) return;
		const code = rest.join('/');
		const named = await entryNamed(provider, code, code);
		const page = named?.url ?? (code === '' ? await providerPage(provider) : undefined);
		if (page) {
			location.replace(atBase(page));
			return;
		}
		const wanted = `${provider} ${rest.join(' ')}`.trim();
		loadBoxSheet();
		const search = await loadSearch();
		const { results, notices } = search(wanted);
		const say = element('p', notices.length > 0 ? notices.join(' ') : `There is no page for ${wanted}.`);
		say.role = 'status';
		const list = element('ol', ...results.slice(0, 6).map(({ document, text }) => resultItem(fromDocument(document, text), wanted)));
		list.className = 'results';
		const add = element('a', 'Add it') as HTMLAnchorElement;
		add.href = missingUrl(provider, rest.join('/'));
		this.append(say, list, element('p', 'Did you get this error? ', add, '.'));
	}
}
customElements.define('missing-page', MissingPage);
