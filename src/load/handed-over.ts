import type { Records } from '../catalogue/records.ts';

/** What the pages are made of. `programFiles`: a folder with all that programs read, when a build writes it beside Astro. */
export type HandedOver = { records: Promise<Records>; programFiles?: Promise<string> };

// This module runs once in Astro and once in the pages, so what one hands to the other hangs on what they share.
const place = Symbol.for('errdex: records of the pages');

/** Makes the pages of this process show these records. Astro may boot while they are still being read. */
export const handOver = (made: HandedOver): boolean => Reflect.set(globalThis, place, made);

/** What the pages show. */
export const handedOver = (): HandedOver | undefined => Reflect.get(globalThis, place);
