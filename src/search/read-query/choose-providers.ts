import type { Reading } from './reading.ts';

/**
 * Decides which of the named providers the query means. An official name outweighs another provider's nickname: "grok vs groq"
 * means Groq. The names then also count as words, because a page may be about mixing them up.
 */
export function chooseProviders(reading: Reading): Reading {
	const { official, nicknamed, tokens, used, words } = reading;
	if (official.size === 0) return { ...reading, providers: [...nicknamed] };
	const passedOver = [...nicknamed].some((id) => !official.has(id));
	const typed = passedOver ? tokens.filter((_, place) => used.has(place)).map((token) => token.toLowerCase()) : [];
	return { ...reading, providers: [...official], words: [...words, ...typed] };
}
