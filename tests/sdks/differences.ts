import { isDeepStrictEqual } from 'node:util';

type Values = Record<string, unknown>;

/** Every key in which what was measured and what is written differ, in words: a failing test shows them. */
export function differences(measured: Values, written: Values): string[] {
	const keys = [...new Set([...Object.keys(measured), ...Object.keys(written)])];
	return keys
		.filter((key) => !isDeepStrictEqual(measured[key], written[key]))
		.map((key) => `${key}: measured ${inWords(measured[key])}, written ${inWords(written[key])}`);
}

const inWords = (value: unknown) => (value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value));
