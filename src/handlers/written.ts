import type { Entry } from '../catalogue/model.ts';
import { type Handler, keepHandlers } from './handlers.ts';
import { keepVariants, type Variant } from './sdks/variants.ts';

/** The handlers of an entry, and those around a call of an SDK. */
export type Written = { handlers: Handler[]; variants: Variant[] };

// This module runs once in the build and once in the pages, so what one hands to the other hangs on what they share.
const place = Symbol.for('errdex: handlers written beside Astro');

/** Hands over what another thread has written so far, by the id of the entry. */
export const handWritten = (written: ReadonlyMap<string, Written>): boolean => Reflect.set(globalThis, place, written);

/** Spares whoever shows the entry to write what another thread has written already. */
export function takeWritten(entry: Entry): void {
	const all: ReadonlyMap<string, Written> | undefined = Reflect.get(globalThis, place);
	const written = all?.get(entry.id);
	if (!written) return;
	keepHandlers(entry, written.handlers);
	keepVariants(entry, written.variants);
}
