import type { SearchData } from '../catalogue/search-documents.ts';
import { createSearch, type Search } from '../search/search.ts';

let loading: Promise<{ data: SearchData; search: Search }> | undefined;

/** Loads what the search knows, once; a failed load may be tried again. */
export function loadSearch() {
	loading ??= fetch(`${import.meta.env.BASE_URL}search.json`)
		.then((response) => {
			if (!response.ok) throw new Error(`search.json answered ${response.status}`);
			return response.json() as Promise<SearchData>;
		})
		.then((data) => ({ data, search: createSearch(data) }))
		.catch((error: unknown) => {
			loading = undefined;
			throw error;
		});
	return loading;
}
