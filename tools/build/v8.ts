import { setFlagsFromString } from 'node:v8';

/**
 * How V8 runs builds. Most of their code is over before it has earned what TurboFan takes to compile it, which on two cores is a
 * tenth of a build; Maglev stays.
 */
export const v8Flags = ['--no-turbofan'];

/** Whether a build has so many entries that memory matters more than time. */
export const areMany = (entries: readonly unknown[]): boolean => entries.length >= 2_000;

/** Lets the heap grow by a third between collections. V8 alone would let it grow to several times its size. */
export const spareMemory = (): void => setFlagsFromString('--heap-growing-percent=30');
