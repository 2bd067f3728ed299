import type { Answer, Filters } from './search.ts';

/** How many results the box shows. */
export const kept = 12;

/** A search in the text of the pages: words, and exact filters. */
export type ProseQuery = { words: string; filters: Record<string, string> };

/**
 * The search in the text of the pages, when other results don't fill the list. None with a status filter,
 * because the index has no status classes, and none for what is not there.
 */
export function proseQuery({ reading, results, notices }: Answer, chosen: Filters): ProseQuery | undefined {
	const { status, ...exact } = chosen;
	if (status || notices.length > 0 || reading.words.length === 0 || results.length >= kept) return undefined;
	const [only, another] = reading.providers;
	return { words: reading.words.join(' '), filters: { ...(only && !another && { provider: only }), ...exact } };
}
