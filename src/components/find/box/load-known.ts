import { type Known, knownFrom } from '../../../search/known.ts';
import { loadSignatures, once } from '../load.ts';

/** Loads what queries are read against. */
export const loadKnown = once(async (): Promise<Known> => knownFrom(await loadSignatures()));
