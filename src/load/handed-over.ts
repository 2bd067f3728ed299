import type { Records } from '../catalogue/records.ts';

export type HandedOver = {
	/** What the pages are made of. */
	records: Promise<Records>;
	/** When a build writes it beside Astro, a folder with all that programs read. */
	programFiles?: Promise<string>;
	/** By the id of an entry, what stands for all that its page says: two pages that say the same have the same. It grows while a build runs. */
	says?: ReadonlyMap<string, string>;
};

// This module runs once in Astro and once in the pages, so what one hands to the other hangs on what they share.
const place = Symbol.for('errdex: records of the pages');

/** Makes the pages of this process show these records. Astro may boot while they are still being read. */
export const handOver = (made: HandedOver): boolean => Reflect.set(globalThis, place, made);

/** What the pages show. */
export const handedOver = (): HandedOver | undefined => Reflect.get(globalThis, place);
