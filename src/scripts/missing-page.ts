import { canonical } from '../catalogue/ids.ts';
import { loadSearch } from './search-data.ts';
import { fromDocument, resultItem } from './search-results.ts';

/** Reads provider and code from an address that has no page, and moves on or says what is near. */
class MissingPage extends HTMLElement {
	async connectedCallback(): Promise<void> {
		const segments = decodeURIComponent(location.pathname).split('/').filter(Boolean);
		const wanted = segments.join(' ');
		if (!wanted) return;
		const { data, search } = await loadSearch();
		const [first = '', ...rest] = segments;
		const provider = data.providers.find((item) => [item.id, ...item.nicknames].includes(first.toLowerCase()));
		const name = canonical(rest.join('-').replace(/^(?:error|code)[-_ ]?/i, ''));
		const exact = data.documents.filter(
			(document) =>
				document.provider === provider?.id && provider && document.names.some((item) => [name, `code-${name}`].includes(canonical(item))),
		);
		if (exact.length === 1 && exact[0]) {
			location.replace(exact[0].url);
			return;
		}
		const { results, notices } = search(wanted);
		const say = document.createElement('p');
		say.role = 'status';
		say.textContent = notices.length > 0 ? notices.join(' ') : `There is no page for ${wanted}.`;
		const list = document.createElement('ol');
		list.className = 'results';
		list.append(...results.slice(0, 6).map(({ document }) => resultItem(fromDocument(document), wanted)));
		this.append(say, list);
	}
}
customElements.define('missing-page', MissingPage);
