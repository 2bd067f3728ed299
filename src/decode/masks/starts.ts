import { keyStart, type Place } from './rule.ts';
import { followsStart } from './values.ts';

/** What the keys of a kind start with. */
export type Start = { kind: string; start: string };

/** Not RegExp.escape: browsers have it since 2025 only. */
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Finds keys by what they start with: all starts in one pass. Gives the kind with each place. */
export function byStarts(starts: Start[]): (text: string) => (Place & { kind: string })[] {
	const kinds = new Map(starts.map(({ kind, start }) => [start, kind]));
	// The longest first, so that sk-ant- is not taken for sk-.
	const literals = [...kinds.keys()].sort((a, b) => b.length - a.length).map(literal);
	const pattern = new RegExp(`${keyStart}(${literals.join('|')})([A-Za-z0-9](?:[A-Za-z0-9_=-]|[.~+/%$](?=[A-Za-z0-9_=-])){9,4095})`, 'g');
	return (text) => {
		const found: (Place & { kind: string })[] = [];
		for (const { 0: key, 1: start = '', 2: rest = '', index } of text.matchAll(pattern)) {
			if (!followsStart(rest, start)) continue;
			found.push({ kind: kinds.get(start) ?? 'API key', start: index, end: index + key.length });
		}
		return found;
	};
}

/** A table of kinds and starts as a list. */
export const startsOf = (table: Record<string, string>): Start[] =>
	Object.entries(table).flatMap(([kind, starts]) => starts.split(' ').map((start) => ({ kind, start })));
