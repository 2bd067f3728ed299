import type { Records } from '../catalogue/records.ts';

// A build loads this module twice, in its own code and in Astro's, so what one hands to the other hangs on what they share.
const place = Symbol.for('errdex: records of this build');

/** Makes Astro in this process take its collections from here. It boots while they are still being read. */
export const handOver = (records: Promise<Records>): boolean => Reflect.set(globalThis, place, records);

/** The records of the build that runs in this process; undefined in dev, where Astro reads the disk itself. */
export const handedOver = (): Promise<Records> | undefined => Reflect.get(globalThis, place);
