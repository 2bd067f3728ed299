import type { Source } from '../schema/types.ts';
import type { Cite } from './citations.ts';

/** How a fact is known, as one would tell a colleague. */
export function howKnown({ source, inferred, provider }: Cite): string {
	if (inferred) return `we infer this from ${where(source, provider)}`;
	return source.kind === 'thread' || source.kind === 'unlinked'
		? `reported by users${source.seen ? `, ${month(source.seen)}` : ''}`
		: where(source, provider);
}

function where({ kind, seen }: Source, provider: string): string {
	const places: Record<Source['kind'], string> = {
		official: `the ${provider} docs`,
		sdk: 'the SDK source',
		thread: `a report by users${seen ? `, ${month(seen)}` : ''}`,
		standard: 'the standard',
		unlinked: 'a response seen in public code',
	};
	return places[kind];
}

const inUtc = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', { ...parts, timeZone: 'UTC' });
const asMonth = inUtc({ month: 'short', year: 'numeric' });
const asLongMonth = inUtc({ month: 'long', year: 'numeric' });
const asDay = inUtc({ day: 'numeric', month: 'short', year: 'numeric' });

/** Feb 2026, from YYYY-MM-DD. */
export const month = (day: string): string => asMonth.format(new Date(day));
/** February 2026, from YYYY-MM-DD. */
export const monthInWords = (day: string): string => asLongMonth.format(new Date(day));
/** Feb 3, 2026, from YYYY-MM-DD. */
export const dayInWords = (day: string): string => asDay.format(new Date(day));
