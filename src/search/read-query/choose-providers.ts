import type { Known } from '../known.ts';
import type { Reading } from './reading.ts';

/** Words that set providers beside each other. */
const comparing = /^(?:vs|versus|or|and|compare|compared|comparison|between|difference|differ|instead)$/i;

/**
 * Decides which of the named providers the query means. An official name outweighs another provider's nickname: "grok vs groq"
 * means Groq. The names then also count as words, because a page may be about mixing them up. Of a router and the maker of a
 * model, the router answered.
 */
export function chooseProviders(reading: Reading, known: Known): Reading {
	const { official, nicknamed, tokens, used, words } = reading;
	const named = official.size > 0 ? official : nicknamed;
	const router = known.providers.find(({ id, wraps }) => wraps.length > 0 && (official.has(id) || nicknamed.has(id)));
	if (router && !tokens.some((token) => comparing.test(token))) return { ...reading, providers: [router.id] };
	const passedOver = official.size > 0 && [...nicknamed].some((id) => !official.has(id));
	const typed = passedOver ? tokens.filter((_, place) => used.has(place)).map((token) => token.toLowerCase()) : [];
	return { ...reading, providers: [...named], words: [...words, ...typed] };
}
