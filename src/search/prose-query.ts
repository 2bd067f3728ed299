import type { Answer, Filters } from './search.ts';

/** How many results the box shows. */
export const kept = 12;

/** What to ask the index of the pages' text, when names and titles alone do not fill the list. */
export function proseQuery({ intent, results }: Answer, chosen: Filters): { words: string; filters: Record<string, string> } | undefined {
	const { status, ...exact } = chosen;
	if (status || intent.words.length === 0 || results.length >= kept) return undefined;
	const [only, another] = intent.providers;
	return { words: intent.words.join(' '), filters: { ...(only && !another && { provider: only }), ...exact } };
}
