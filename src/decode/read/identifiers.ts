import type { Seen } from '../evidence.ts';
import { fromBothEnds } from '../excerpt.ts';

const identifier = /[A-Za-z][A-Za-z0-9]{0,40}(?:(?:::|[_:./-])[A-Za-z0-9]{1,40}){0,8}|#?\d{1,5}/g;
const most = 20_000;

/** Every identifier of the text where it stands first, for comparison with the codes that are known: a log names the same over and over. */
export function readIdentifiers(text: string): Seen[] {
	const known = new Set<string>();
	return fromBothEnds([...text.matchAll(identifier)], most, ({ 0: value, index }) => {
		if (known.has(value)) return undefined;
		known.add(value);
		return { value, start: index, end: index + value.length };
	});
}
