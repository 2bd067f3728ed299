import type { Mask } from './mask.ts';
import type { Fact } from './types.ts';

/** Facts without secrets. The decoder itself has no mask, so whatever shows its facts takes them from here. */
export const coverFacts = (facts: Fact[], mask: Mask['mask']): Fact[] =>
	facts.map(({ name, value }) => ({ name, value: name === 'request-id' ? coverId(value, mask) : mask(value).text }));

/** An id is as long and random as a key. Behind its name the mask can tell them apart. Masked before it is cut: a part may look like none. */
const coverId = (id: string, mask: Mask['mask']) => mask(`${idName}${id}`).text.slice(idName.length, idName.length + longestId);
const idName = 'request-id: ';
const longestId = 80;
