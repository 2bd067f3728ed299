import type { Entry } from '../catalogue/model.ts';
import { type Handler, keepHandlers, keepPlan } from './handlers.ts';
import type { Plan } from './plan.ts';
import { keepVariants, type Variant } from './sdks/variants.ts';

/** The plan for an entry, its handlers, and those around a call of an SDK. */
export type Written = { plan: Plan; handlers: Handler[]; variants: Variant[] };

// This module runs once in the build and once in the pages, so what one hands to the other hangs on what they share.
const place = Symbol.for('errdex: handlers written beside Astro');

/** Hands over what another thread has written so far, by the id of the entry. */
export const handWritten = (written: ReadonlyMap<string, Written>): boolean => Reflect.set(globalThis, place, written);

/** Spares whoever shows the entry to write what another thread has written already. */
export function takeWritten(entry: Entry): void {
	const all: ReadonlyMap<string, Written> | undefined = Reflect.get(globalThis, place);
	const written = all?.get(entry.id);
	if (written) keepWritten(entry, written);
}

export function keepWritten(entry: Entry, { plan, handlers, variants }: Written): void {
	keepPlan(entry, plan);
	keepHandlers(entry, handlers);
	keepVariants(entry, variants);
}
