import type { Answer, Filters } from './search.ts';

/** How many results the box shows. */
export const kept = 12;

/** What to ask the index of the pages' text. */
export type ProseQuery = { words: string; filters: Record<string, string> };

/** Asks the text of the pages too, when names and titles alone do not fill the list. Pages have no filter for a status class. */
export function proseQuery({ reading, results }: Answer, chosen: Filters): ProseQuery | undefined {
	const { status, ...exact } = chosen;
	if (status || reading.words.length === 0 || results.length >= kept) return undefined;
	const [only, another] = reading.providers;
	return { words: reading.words.join(' '), filters: { ...(only && !another && { provider: only }), ...exact } };
}
