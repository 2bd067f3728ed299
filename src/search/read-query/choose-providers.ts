import type { Reading } from './reading.ts';

/**
 * Which of the named providers are meant. In "grok vs groq" the API's own name outweighs the nickname of another; what was
 * typed as a nickname counts as words then, for a page may be about the confusion.
 */
export function chooseProviders(reading: Reading): Reading {
	const { official, nicknamed, tokens, used, words } = reading;
	if (official.size === 0) return { ...reading, providers: [...nicknamed] };
	const passedOver = [...nicknamed].some((id) => !official.has(id));
	const typed = passedOver ? tokens.filter((_, place) => used.has(place)).map((token) => token.toLowerCase()) : [];
	return { ...reading, providers: [...official], words: [...words, ...typed] };
}
